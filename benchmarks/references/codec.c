/*
 * The yardstick in C: reads every file of a folder, and on demand digests it with SHA-256 (OpenSSL) and
 * decodes it wholly (libjpeg-turbo, libpng), on as many threads as it is told.
 *
 *   codec read|sha256|decode THREADS FOLDER
 *
 * It is meant to be as fast as a C program gets without giving up a check: one open and one read for each
 * file, threads that take the next file from a shared counter, one buffer, one digest context and one
 * decompressor a thread, all used again. Nothing is done with the pixels. Prints what it did in one line;
 * exits 1 if a file could not be read or decoded, or was decoded with a warning.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <jpeglib.h>
#include <openssl/evp.h>
#include <png.h>

enum mode { READ, SHA256, DECODE };

static enum mode mode;
static int folder;
static char **names;
static size_t name_count;
static atomic_size_t next_name;

struct worker {
  pthread_t thread;
  unsigned char *file; /* the bytes of one file */
  size_t file_room, file_size, file_at;
  unsigned char *pixels;
  size_t pixel_room;
  EVP_MD_CTX *digest;
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr jpeg_errors;
  jmp_buf escape;
  /* What came out; the digests are mixed into one so that none can be left out. */
  unsigned long files, bytes, warnings, errors;
  unsigned char mixed[32];
};

static void die(const char *what) {
  perror(what);
  exit(2);
}

static void *room(void *old, size_t *has, size_t needs) {
  if (needs <= *has) return old;
  *has = needs + needs / 2;
  free(old);
  void *new = malloc(*has);
  if (new == NULL) die("malloc");
  return new;
}

static bool read_file(struct worker *w, const char *name) {
  int in = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (in < 0) return false;
  struct stat status;
  if (fstat(in, &status) != 0) die("fstat");
  w->file = room(w->file, &w->file_room, (size_t)status.st_size);
  w->file_size = 0;
  while (w->file_size < (size_t)status.st_size) {
    ssize_t got = read(in, w->file + w->file_size, (size_t)status.st_size - w->file_size);
    if (got <= 0) break;
    w->file_size += (size_t)got;
  }
  close(in);
  return w->file_size == (size_t)status.st_size;
}

static void digest_file(struct worker *w) {
  unsigned char digest[32];
  /* No algorithm is named: the context keeps the one that it was made with. */
  if (!EVP_DigestInit_ex(w->digest, NULL, NULL) || !EVP_DigestUpdate(w->digest, w->file, w->file_size)
      || !EVP_DigestFinal_ex(w->digest, digest, NULL)) {
    die("SHA-256");
  }
  for (int i = 0; i < 32; i++) w->mixed[i] ^= digest[i];
}

static void jpeg_error(j_common_ptr info) {
  struct worker *w = info->client_data;
  longjmp(w->escape, 1);
}

static void jpeg_warning(j_common_ptr info, int level) {
  if (level < 0) info->err->num_warnings++;
}

static bool decode_jpeg(struct worker *w) {
  struct jpeg_decompress_struct *jpeg = &w->jpeg;
  if (setjmp(w->escape)) {
    jpeg_abort_decompress(jpeg);
    return false;
  }
  jpeg_mem_src(jpeg, w->file, w->file_size);
  jpeg_read_header(jpeg, TRUE);
  if (jpeg->num_components == 3) jpeg->out_color_space = JCS_RGB;
  jpeg_start_decompress(jpeg);
  size_t row = (size_t)jpeg->output_width * (size_t)jpeg->output_components;
  w->pixels = room(w->pixels, &w->pixel_room, row * jpeg->output_height);
  while (jpeg->output_scanline < jpeg->output_height) {
    JSAMPROW rows[16];
    for (unsigned i = 0; i < 16; i++) {
      unsigned y = jpeg->output_scanline + i;
      rows[i] = w->pixels + row * (y < jpeg->output_height ? y : jpeg->output_height - 1);
    }
    jpeg_read_scanlines(jpeg, rows, 16);
  }
  jpeg_finish_decompress(jpeg);
  w->warnings += (unsigned long)jpeg->err->num_warnings;
  return true;
}

static void png_take(png_structp png, png_bytep to, size_t length) {
  struct worker *w = png_get_io_ptr(png);
  if (length > w->file_size - w->file_at) png_error(png, "it ends before its data does");
  memcpy(to, w->file + w->file_at, length);
  w->file_at += length;
}

static void png_failed(png_structp png, png_const_charp message) {
  (void)message;
  struct worker *w = png_get_error_ptr(png);
  longjmp(w->escape, 1);
}

static void png_warned(png_structp png, png_const_charp message) {
  (void)message;
  struct worker *w = png_get_error_ptr(png);
  w->warnings++;
}

/* Apart from decode_png, so that no local variable has to outlive the longjmp. */
static void png_rows(struct worker *w, png_structp png, png_infop info) {
  w->file_at = 0;
  png_set_read_fn(png, w, png_take);
  png_read_info(png, info);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  size_t row = png_get_rowbytes(png, info);
  unsigned height = png_get_image_height(png, info);
  w->pixels = room(w->pixels, &w->pixel_room, row * height);
  for (int pass = 0; pass < passes; pass++) {
    for (unsigned y = 0; y < height; y++) png_read_row(png, w->pixels + row * y, NULL);
  }
  png_read_end(png, NULL);
}

static bool decode_png(struct worker *w) {
  /* libpng has no way to use a reader again. */
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, w, png_failed, png_warned);
  png_infop info = png == NULL ? NULL : png_create_info_struct(png);
  if (info == NULL) die("libpng");
  volatile bool whole = false;
  if (!setjmp(w->escape)) {
    png_rows(w, png, info);
    whole = true;
  }
  png_destroy_read_struct(&png, &info, NULL);
  return whole;
}

static bool decode(struct worker *w) {
  if (w->file_size >= 2 && w->file[0] == 0xff && w->file[1] == 0xd8) return decode_jpeg(w);
  if (w->file_size >= 8 && png_sig_cmp(w->file, 0, 8) == 0) return decode_png(w);
  return false;
}

static void *work(void *argument) {
  struct worker *w = argument;
  w->digest = EVP_MD_CTX_new();
  if (w->digest == NULL || !EVP_DigestInit_ex(w->digest, EVP_sha256(), NULL)) die("SHA-256");
  w->jpeg.err = jpeg_std_error(&w->jpeg_errors);
  w->jpeg_errors.error_exit = jpeg_error;
  w->jpeg_errors.emit_message = jpeg_warning;
  jpeg_create_decompress(&w->jpeg);
  w->jpeg.client_data = w;
  size_t at;
  while ((at = atomic_fetch_add_explicit(&next_name, 1, memory_order_relaxed)) < name_count) {
    w->files++;
    bool right = read_file(w, names[at]);
    if (right) {
      w->bytes += w->file_size;
      if (mode != READ) digest_file(w);
      if (mode == DECODE) right = decode(w);
    }
    if (!right) w->errors++;
  }
  jpeg_destroy_decompress(&w->jpeg);
  EVP_MD_CTX_free(w->digest);
  free(w->file);
  free(w->pixels);
  return NULL;
}

static void list(const char *path) {
  DIR *entries = opendir(path);
  if (entries == NULL) die(path);
  folder = open(path, O_RDONLY | O_DIRECTORY);
  if (folder < 0) die(path);
  size_t has_room = 0;
  for (struct dirent *entry; (entry = readdir(entries)) != NULL;) {
    if (entry->d_name[0] == '.') continue;
    if (name_count == has_room) {
      has_room = has_room == 0 ? 4096 : has_room * 2;
      names = realloc(names, has_room * sizeof *names);
      if (names == NULL) die("realloc");
    }
    names[name_count] = strdup(entry->d_name);
    if (names[name_count++] == NULL) die("strdup");
  }
  closedir(entries);
}

int main(int count, char **arguments) {
  int threads = count == 4 ? atoi(arguments[2]) : 0;
  if (threads > 0 && strcmp(arguments[1], "read") == 0) {
    mode = READ;
  } else if (threads > 0 && strcmp(arguments[1], "sha256") == 0) {
    mode = SHA256;
  } else if (threads > 0 && strcmp(arguments[1], "decode") == 0) {
    mode = DECODE;
  } else {
    fputs("Usage: codec read|sha256|decode THREADS FOLDER\n", stderr);
    return 2;
  }
  list(arguments[3]);
  struct worker *workers = calloc((size_t)threads, sizeof *workers);
  if (workers == NULL) die("calloc");
  for (int i = 0; i < threads; i++) {
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) die("pthread_create");
  }
  struct worker all = {0};
  for (int i = 0; i < threads; i++) {
    struct worker *w = &workers[i];
    pthread_join(w->thread, NULL);
    all.files += w->files;
    all.bytes += w->bytes;
    all.warnings += w->warnings;
    all.errors += w->errors;
    for (int at = 0; at < 32; at++) all.mixed[at] ^= w->mixed[at];
  }
  printf("%lu files, %lu bytes, %lu warnings, %lu errors, digests mixed: ", all.files, all.bytes,
         all.warnings, all.errors);
  for (int at = 0; at < 32; at++) printf("%02x", all.mixed[at]);
  putchar('\n');
  return all.errors == 0 && all.warnings == 0 ? 0 : 1;
}
