/*
 * Makes a dataset to measure with: a valid contribution (images/, labels.csv, info.json) of pictures of
 * 128x128 pixels that cost a decoder what photographs cost it.
 *
 *   corpus jpeg|png IMAGES SEED THREADS FOLDER
 *
 * A picture is a few shapes with soft and hard edges before a background; each has its colour, a
 * gradient, and its own cut of a field of noise over six octaves, as natural textures have; grain lies
 * over it all. Image number and seed alone make a picture, so threads don't matter. JPEGs are baseline,
 * 4:2:0, quality 90 to 95, with the standard Huffman tables, as PIL writes them, of 4 to 10 kB; PNGs are
 * RGB of 8 bits with libpng's own choice of filters.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jpeglib.h>
#include <png.h>

enum {
  SIDE = 128,
  FIELD = 192, /* pictures are cut out of it, so that its coarse grids don't fall on blocks of a JPEG */
  COARSEST = 6,
  SMALLEST_FILE = 4200, /* bytes */
  LARGEST_FILE = 10400,
  MOST_CATEGORIES = 200,
  LEAST_IMAGES = 40, /* of a category: what the protocol asks for */
  CATEGORIES_OF_A_GROUP = 10,
};

static bool as_png;
static unsigned long image_count, category_count;
static uint64_t seed;
static int folder; /* images/ */
static atomic_ulong next_image;

struct painter {
  pthread_t thread;
  uint64_t random;
  float luma[FIELD * FIELD], blue[FIELD * FIELD / 4], red[FIELD * FIELD / 4], coarser[FIELD * FIELD / 4];
  float picture[3][SIDE * SIDE]; /* Y, Cb, Cr, each around 0..255 */
  unsigned char rgb[SIDE * SIDE * 3];
  unsigned char *encoded;
  unsigned long encoded_size;
  size_t encoded_room;
};

static void die(const char *what) {
  perror(what);
  exit(1);
}

/* SplitMix64 (Steele, Lea and Flood, 2014). */
static uint64_t bits(struct painter *p) {
  uint64_t z = p->random += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

static float between(struct painter *p, float low, float high) {
  return low + (high - low) * (float)(bits(p) >> 40) * 0x1p-24f;
}

/* About normal, of variance 1: the sum of four even ones. */
static float normal(struct painter *p) {
  uint64_t four = bits(p);
  int sum = (int)(four & 0xffff) + (int)(four >> 16 & 0xffff) + (int)(four >> 32 & 0xffff) + (int)(four >> 48);
  return (float)(sum - 131070) * (1.7320508f / 65536);
}

/* Twice the size, smoothly: a new point is three quarters of its nearest old one and a quarter of the next. */
static void enlarge(const float *from, int side, float *to) {
  for (int y = 0; y < 2 * side; y++) {
    int near = y / 2, next = y % 2 == 0 ? near - 1 : near + 1;
    next = next < 0 ? 0 : next == side ? near : next;
    float column[FIELD / 2 + 2];
    for (int x = 0; x < side; x++) column[x + 1] = 0.75f * from[near * side + x] + 0.25f * from[next * side + x];
    column[0] = column[1];
    column[side + 1] = column[side];
    for (int x = 0; x < side; x++) {
      *to++ = 0.75f * column[x + 1] + 0.25f * column[x];
      *to++ = 0.75f * column[x + 1] + 0.25f * column[x + 2];
    }
  }
}

/* Noise over octaves; each finer one is weaker by the factor. */
static void make_field(struct painter *p, float *field, float factor, int field_side) {
  float strength = 1;
  for (int at = 0; at < COARSEST * COARSEST; at++) field[at] = normal(p);
  for (int side = COARSEST; side < field_side; side *= 2) {
    memcpy(p->coarser, field, sizeof(float) * (size_t)(side * side));
    enlarge(p->coarser, side, field);
    strength *= factor;
    for (int at = 0; at < 4 * side * side; at++) field[at] += strength * normal(p);
  }
}

enum kind { EVERYWHERE, HALF, ELLIPSE, BOX, RING, KINDS };

struct shape {
  enum kind kind;
  float x, y, cosine, sine, width, height;
  float sharpness; /* 1 / pixels over which its edge fades */
  float ragged; /* pixels by which noise moves its edge */
  float colour[3], slope_x, slope_y, texture, tint;
  int cut_x, cut_y; /* where in the field its texture lies */
};

/* How many pixels a point lies outside of a shape, about; simple enough for the compiler's vectors. */
static inline float outside(const struct shape *s, enum kind kind, float dx, float dy) {
  float along = dx * s->cosine + dy * s->sine, across = dy * s->cosine - dx * s->sine;
  float smaller = s->width < s->height ? s->width : s->height;
  float u = along / s->width, v = across / s->height;
  float from_ellipse = (sqrtf(u * u + v * v) - 1) * smaller;
  float from_sides = fabsf(along) - s->width, from_ends = fabsf(across) - s->height;
  switch (kind) {
    case HALF: return across;
    case BOX: return from_sides > from_ends ? from_sides : from_ends;
    case ELLIPSE: return from_ellipse;
    case RING: return fabsf(from_ellipse) - 0.15f * smaller;
    default: return -SIDE;
  }
}

/* How much of each pixel of a row a shape covers, 0 to 1. */
static inline void cover_row(const struct shape *s, enum kind kind, int y, const float *noise, float *cover) {
  for (int x = 0; x < SIDE; x++) {
    float far = outside(s, kind, (float)x - s->x, (float)y - s->y) + s->ragged * noise[x];
    float inside = 0.5f - far * s->sharpness;
    inside = inside < 0 ? 0 : inside;
    cover[x] = inside > 1 ? 1 : inside;
  }
}

static struct shape make_shape(struct painter *p, const float *mood, enum kind kind) {
  float turn = between(p, 0, 6.2831853f);
  struct shape s = {
      .kind = kind,
      .x = between(p, 0, SIDE),
      .y = between(p, 0, SIDE),
      .cosine = cosf(turn),
      .sine = sinf(turn),
      .width = between(p, 5, 50),
      .height = between(p, 5, 50),
      .sharpness = 1 / between(p, 1, 5),
      .ragged = between(p, 0, 1) < 0.5f ? 0 : between(p, 0, 6),
      .colour = {between(p, 30, 225), mood[0] + 12 * normal(p), mood[1] + 12 * normal(p)},
      .slope_x = between(p, -0.4f, 0.4f),
      .slope_y = between(p, -0.4f, 0.4f),
      .texture = between(p, 10, 48),
      .tint = between(p, 1, 9),
      .cut_x = (int)(bits(p) % (FIELD - SIDE)),
      .cut_y = (int)(bits(p) % (FIELD - SIDE)),
  };
  return s;
}

static void paint_shape(struct painter *p, const struct shape *s) {
  for (int y = 0; y < SIDE; y++) {
    const float *luma = p->luma + (y + s->cut_y) * FIELD + s->cut_x;
    const float *blue = p->blue + (y + s->cut_y) / 2 * (FIELD / 2) + s->cut_x / 2;
    const float *red = p->red + (blue - p->blue);
    float cover[SIDE];
    switch (s->kind) { /* constants here, so that each kind gets a loop of its own */
      case EVERYWHERE: cover_row(s, EVERYWHERE, y, luma, cover); break;
      case HALF: cover_row(s, HALF, y, luma, cover); break;
      case ELLIPSE: cover_row(s, ELLIPSE, y, luma, cover); break;
      case BOX: cover_row(s, BOX, y, luma, cover); break;
      default: cover_row(s, RING, y, luma, cover); break;
    }
    float *pixels[3] = {p->picture[0] + y * SIDE, p->picture[1] + y * SIDE, p->picture[2] + y * SIDE};
    for (int x = 0; x < SIDE; x++) {
      float shade = s->slope_x * (float)(x - SIDE / 2) + s->slope_y * (float)(y - SIDE / 2);
      pixels[0][x] += cover[x] * (s->colour[0] + shade + s->texture * luma[x] - pixels[0][x]);
    }
    for (int x = 0; x < SIDE; x++) {
      pixels[1][x] += cover[x] * (s->colour[1] + s->tint * blue[x / 2] - pixels[1][x]);
      pixels[2][x] += cover[x] * (s->colour[2] + s->tint * red[x / 2] - pixels[2][x]);
    }
  }
}

static void add_grain(struct painter *p, float strength) {
  for (int at = 0; at < SIDE * SIDE; at++) p->picture[0][at] += strength * normal(p);
}

static void soften(struct painter *p) {
  for (int y = 1; y < SIDE; y++) {
    for (int x = 1; x < SIDE; x++) {
      float *pixel = &p->picture[0][y * SIDE + x];
      *pixel = 0.5f * *pixel + 0.25f * (pixel[-1] + pixel[-SIDE]);
    }
  }
}

static void paint(struct painter *p, unsigned long number) {
  p->random = seed * 0x2545f4914f6cdd1d + number;
  bits(p);
  float mood[2] = {128 + 14 * normal(p), 128 + 14 * normal(p)};
  make_field(p, p->luma, between(p, 0.55f, 0.8f), FIELD);
  make_field(p, p->blue, 0.6f, FIELD / 2);
  make_field(p, p->red, 0.6f, FIELD / 2);
  struct shape background = make_shape(p, mood, EVERYWHERE);
  paint_shape(p, &background);
  for (int shapes = 3 + (int)(bits(p) % 6); shapes > 0; shapes--) {
    struct shape s = make_shape(p, mood, HALF + (enum kind)(bits(p) % (KINDS - HALF)));
    paint_shape(p, &s);
  }
  add_grain(p, between(p, 1, 6));
}

static unsigned char level(float value) {
  return value <= 0 ? 0 : value >= 255 ? 255 : (unsigned char)(value + 0.5f);
}

/* The factors of JFIF. */
static void to_rgb(struct painter *p) {
  for (int at = 0; at < SIDE * SIDE; at++) {
    float y = p->picture[0][at], blue = p->picture[1][at] - 128, red = p->picture[2][at] - 128;
    p->rgb[3 * at] = level(y + 1.402f * red);
    p->rgb[3 * at + 1] = level(y - 0.344136f * blue - 0.714136f * red);
    p->rgb[3 * at + 2] = level(y + 1.772f * blue);
  }
}

static void encode_jpeg(struct painter *p, int quality) {
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  p->encoded_size = p->encoded_room;
  jpeg_mem_dest(&jpeg, &p->encoded, &p->encoded_size);
  jpeg.image_width = jpeg.image_height = SIDE;
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults(&jpeg); /* 4:2:0, JFIF, the standard Huffman tables */
  jpeg_set_quality(&jpeg, quality, TRUE);
  jpeg_start_compress(&jpeg, TRUE);
  while (jpeg.next_scanline < SIDE) {
    JSAMPROW row = p->rgb + 3 * SIDE * jpeg.next_scanline;
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
}

static void png_put(png_structp png, png_bytep from, size_t length) {
  struct painter *p = png_get_io_ptr(png);
  if (length > p->encoded_room - p->encoded_size) die("a PNG is too large");
  memcpy(p->encoded + p->encoded_size, from, length);
  p->encoded_size += length;
}

static void png_flushed(png_structp png) { (void)png; }

static void encode_png(struct painter *p) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct(png);
  p->encoded_size = 0;
  png_set_write_fn(png, p, png_put, png_flushed);
  png_set_IHDR(png, info, SIDE, SIDE, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
               PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (int y = 0; y < SIDE; y++) png_write_row(png, p->rgb + 3 * SIDE * y);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
}

static void encode(struct painter *p) {
  to_rgb(p);
  if (as_png) {
    encode_png(p);
    return;
  }
  int quality = 90 + (int)(bits(p) % 6);
  encode_jpeg(p, quality);
  for (int tries = 0; tries < 8; tries++) {
    if (p->encoded_size < SMALLEST_FILE) {
      add_grain(p, 3);
    } else if (p->encoded_size > LARGEST_FILE) {
      soften(p);
    } else {
      break;
    }
    to_rgb(p);
    encode_jpeg(p, quality);
  }
}

static void name_image(unsigned long number, char name[32]) {
  snprintf(name, 32, "photo%07lu.%s", number + 1, as_png ? "png" : "jpg");
}

static void write_image(struct painter *p, unsigned long number) {
  char name[32];
  name_image(number, name);
  int out = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (out < 0) die(name);
  if (write(out, p->encoded, p->encoded_size) != (ssize_t)p->encoded_size || close(out) != 0) die(name);
}

static void *work(void *argument) {
  struct painter *p = argument;
  p->encoded_room = SIDE * SIDE * 4; /* more than a JPEG or PNG of these pixels ever needs */
  p->encoded = malloc(p->encoded_room);
  if (p->encoded == NULL) die("malloc");
  unsigned long number;
  while ((number = atomic_fetch_add(&next_image, 1)) < image_count) {
    paint(p, number);
    encode(p);
    write_image(p, number);
  }
  free(p->encoded);
  return NULL;
}

/* Categories stand one behind the other; their sizes differ by one image at most. */
static unsigned long category_of(unsigned long number) { return number * category_count / image_count; }

static void write_labels(void) {
  FILE *out = fopen("labels.csv", "w");
  if (out == NULL) die("labels.csv");
  fputs("FILE_NAME,CATEGORY,SUPER_CATEGORY\n", out);
  for (unsigned long number = 0; number < image_count; number++) {
    char name[32];
    name_image(number, name);
    unsigned long category = category_of(number);
    fprintf(out, "%s,kind %03lu,group %02lu\n", name, category + 1, category / CATEGORIES_OF_A_GROUP + 1);
  }
  if (fclose(out) != 0) die("labels.csv");
}

static void write_info(void) {
  unsigned long least = image_count / category_count, larger = image_count % category_count;
  unsigned long most = larger > 0 ? least + 1 : least;
  unsigned long smaller = category_count - larger;
  bool between_both = larger > 0 && smaller == larger;
  double median = between_both ? (double)least + 0.5 : (double)(smaller > larger ? least : most);
  FILE *out = fopen("info.json", "w");
  if (out == NULL) die("info.json");
  fprintf(out,
          "{\n"
          "  \"dataset_name\": \"Drawn photographs\",\n"
          "  \"dataset_description\": \"Pictures that benchmarks/corpus/corpus.c drew, to measure with.\",\n"
          "  \"total_categories\": %lu,\n"
          "  \"total_super_categories\": %lu,\n"
          "  \"uniform_number_of_images_per_category\": %s,\n"
          "  \"minimum_images_per_category\": %lu,\n"
          "  \"median_images_per_category\": %g,\n"
          "  \"maximum_images_per_category\": %lu,\n"
          "  \"has_super_categories\": true,\n"
          "  \"image_column_name\": \"FILE_NAME\",\n"
          "  \"category_column_name\": \"CATEGORY\",\n"
          "  \"super_category_column_name\": \"SUPER_CATEGORY\"\n"
          "}\n",
          category_count, (category_count + CATEGORIES_OF_A_GROUP - 1) / CATEGORIES_OF_A_GROUP,
          least == most ? "true" : "false", least, median, most);
  if (fclose(out) != 0) die("info.json");
}

int main(int count, char **arguments) {
  int threads = count == 6 ? atoi(arguments[4]) : 0;
  as_png = count == 6 && strcmp(arguments[1], "png") == 0;
  image_count = count == 6 ? strtoul(arguments[2], NULL, 10) : 0;
  if (threads < 1 || image_count < 1 || (!as_png && strcmp(arguments[1], "jpeg") != 0)) {
    fputs("Usage: corpus jpeg|png IMAGES SEED THREADS FOLDER\n", stderr);
    return 2;
  }
  seed = strtoull(arguments[3], NULL, 10);
  category_count = image_count / LEAST_IMAGES;
  if (category_count < 1) category_count = 1;
  if (category_count > MOST_CATEGORIES) category_count = MOST_CATEGORIES;
  if (mkdir(arguments[5], 0755) != 0 || chdir(arguments[5]) != 0) die(arguments[5]);
  if (mkdir("images", 0755) != 0) die("images");
  folder = open("images", O_RDONLY | O_DIRECTORY);
  if (folder < 0) die("images");
  struct painter *painters = calloc((size_t)threads, sizeof *painters);
  if (painters == NULL) die("calloc");
  for (int i = 0; i < threads; i++) {
    if (pthread_create(&painters[i].thread, NULL, work, &painters[i]) != 0) die("pthread_create");
  }
  for (int i = 0; i < threads; i++) pthread_join(painters[i].thread, NULL);
  write_labels();
  write_info();
  return 0;
}
