package org.amtsweg.testkit.coverage;

import java.util.List;

/** What is covered of one folder (<i>Abdeckung eines Ordners</i>). */
public record FolderCoverage(CoverableFolder folder, CoverageRecord record) {

    /** So many of so many. */
    public record Ratio(int covered, int total) {

        public boolean isWhole() {
            return covered == total;
        }

        /** Rounded down, so that 100 means all; 100 of nothing. */
        public int percent() {
            return total == 0 ? 100 : covered * 100 / total;
        }
    }

    public FolderKey key() {
        return folder.key();
    }

    public Ratio ratio(Target.Aspect aspect) {
        List<Target> targets = folder.targets(aspect);
        return new Ratio((int) targets.stream().filter(record::has).count(), targets.size());
    }

    /** What no scenario has tried out, in the order of the folder. */
    public List<Target> uncovered(Target.Aspect aspect) {
        return folder.targets(aspect).stream().filter(t -> !record.has(t)).toList();
    }
}
