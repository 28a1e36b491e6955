package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.fixtures.*;
import java.util.Set;

class TmpFamilyTest {
  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  @Test
  void all() throws IOException {
    long t0 = System.nanoTime();
    FamilyBuilder.build(FamilySpec.small()).write(temp.resolve("ok"), Set.of());
    show("VALID", Checks.checkAll(temp.resolve("ok"), Fault.FAMILY, 2, 25), Place.ANYWHERE, "");
    for (Fault fault : Fault.all()) {
      if (!fault.name().startsWith("family-")) continue;
      Path d = temp.resolve(fault.name());
      Fault.Planted planted = fault.plant(DatasetSpec.small(), d);
      long t = System.nanoTime();
      List<DatasetReport> reports = Checks.checkAll(planted.target(), Fault.FAMILY, 2, 25);
      show(fault.name(), reports, planted.place(), fault.ruleId());
    }
    System.out.println("TOTAL " + (System.nanoTime() - t0) / 1e9);
  }

  static void show(String name, List<DatasetReport> reports, Place place, String rule) {
    StringBuilder b = new StringBuilder();
    int n = 0; boolean ok = true;
    for (DatasetReport r : reports) {
      if (r.problem() != null) b.append("   PROBLEM " + r.path() + r.problem() + "\n");
      r.results().stream().filter(x -> x.outcome() == Outcome.CRASHED || x.outcome() == Outcome.NOT_EVALUATED).forEach(x -> b.append("   " + x + "\n"));
      for (Finding f : r.findings()) {
        if (f.ruleId().equals("MA412")) continue;
        n++;
        boolean at = f.ruleId().equals(rule) && f.location().path().equals(place.path()) && (place.line() == null || place.line().equals(f.location().line())) && (place.column() == null || place.column().equals(f.location().column()));
        ok &= at;
        if (n < 8) b.append("   " + (at ? "" : "!! ") + f.ruleId() + " " + f.location() + " " + f.message() + " exp=" + f.expected() + " act=" + f.actual() + "\n");
      }
    }
    System.out.println((n == (rule.isEmpty() ? 0 : 1) && ok && !b.toString().contains("Result") ? "OK  " : "BAD ") + rule + " " + name + " n=" + n + " place=" + place + "\n" + b);
  }
}
