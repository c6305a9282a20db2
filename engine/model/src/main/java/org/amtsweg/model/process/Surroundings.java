package org.amtsweg.model.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.form.Form;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.Declarations;

/** What there is around a model that it may refer to (<i>Umgebung des Modells</i>): its folder, the known steps and blocks. */
public record Surroundings(
        Identity identity,
        Parts parts,
        Declarations declarations,
        Set<String> steps,
        Map<BlockKey, BlockProfile> blocks) {

    public Surroundings {
        steps = Set.copyOf(steps);
        blocks = Map.copyOf(blocks);
    }

    /** The file of the model, and the folder it belongs to. */
    public record Identity(String file, boolean block, String id, Optional<String> version) {

        /** The id that the process must have: that of the block, or that of the service as an element id. */
        String processId() {
            return block ? id : id.replace('-', '_').replace('.', '_');
        }
    }

    /** The other files of the folder. */
    public record Parts(
            Map<String, Form> forms,
            Set<String> decisions,
            Set<String> notices,
            Set<String> textKeys,
            Optional<String> applicationForm) {
        public Parts {
            forms = Map.copyOf(forms);
            decisions = Set.copyOf(decisions);
            notices = Set.copyOf(notices);
            textKeys = Set.copyOf(textKeys);
        }
    }

    /** Id and version of a block. */
    public record BlockKey(String id, String version) {}
}
