package org.amtsweg.model.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amtsweg.language.LocalText;

/** What a block declares (<i>Bausteinprofil</i>): id, version, name, inputs, outputs (name to path inside the block) and deadlines. */
public record BlockProfile(
        String id,
        String version,
        LocalText name,
        Map<String, ParameterSpec> inputs,
        Map<String, String> outputs,
        Map<String, DeadlineSpec> deadlines) {
    public BlockProfile {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        deadlines = Collections.unmodifiableMap(new LinkedHashMap<>(deadlines));
    }
}
