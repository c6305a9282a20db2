package org.amtsweg.notification;

import java.util.List;
import org.amtsweg.legal.ProcedureLaw;
import org.jspecify.annotations.Nullable;

/** One row of {@code remedies.json}: which period runs for which remedy, under which laws, after which instruction. */
record RemedyRow(
        When when, RemedyPeriod.Bound bound, @Nullable String period, Words event, Basis basis) {

    record When(List<ProcedureLaw.Act> laws, List<RemedyKind> kinds, List<Instruction> instructions) {}

    record Words(String german, String english) {}

    record Basis(String norm, String shift, String source, String checkedOn) {}

    boolean covers(ProcedureLaw law, RemedyKind kind, Instruction instruction) {
        return when.laws().contains(law.act())
                && when.kinds().contains(kind)
                && when.instructions().contains(instruction);
    }
}
