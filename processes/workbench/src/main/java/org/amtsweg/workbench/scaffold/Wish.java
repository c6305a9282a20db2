package org.amtsweg.workbench.scaffold;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person wants her new service to be (<i>Wunsch</i>).
 *
 * @param id of the service, which is also the name of the folder
 * @param steps topics of automated steps, in order
 */
record Wish(String id, String name, Kind kind, Set<Block> blocks, List<String> steps, Law law) {

    /**
     * What she knows of the law.
     *
     * @param legalBasis as it is cited; empty if it is yet to be found
     * @param noHearing the provision by which nobody needs to be heard before an adverse decision
     */
    record Law(List<String> legalBasis, Optional<String> noHearing) {
        Law {
            legalBasis = List.copyOf(legalBasis);
        }
    }

    Wish {
        Set<Block> copy = EnumSet.noneOf(Block.class);
        copy.addAll(blocks);
        blocks = Collections.unmodifiableSet(copy);
        steps = List.copyOf(steps);
    }

    boolean has(Block block) {
        return blocks.contains(block);
    }

    Wish with(Block block) {
        Set<Block> more = EnumSet.of(block);
        more.addAll(blocks);
        return new Wish(id, name, kind, more, steps, law);
    }
}
