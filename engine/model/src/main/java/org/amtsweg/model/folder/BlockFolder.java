package org.amtsweg.model.folder;

import java.util.Map;
import org.amtsweg.form.Form;
import org.amtsweg.language.LocalText;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.BlockProfile;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.ParameterSpec;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.Findings;

/** A reusable part of procedures that passed all checks (<i>Baustein</i>). Immutable. */
public final class BlockFolder {

    private final FolderContent content;
    private final BlockProfile profile;
    private final FolderParts parts;

    BlockFolder(FolderContent content, BlockProfile profile, FolderParts parts) {
        this.content = content;
        this.profile = profile;
        this.parts = parts;
    }

    BlockProfile profile() {
        return profile;
    }

    public String id() {
        return profile.id();
    }

    public String version() {
        return profile.version();
    }

    public LocalText name() {
        return profile.name();
    }

    public FolderContent content() {
        return content;
    }

    /** Name of the input to what may be passed. */
    public Map<String, ParameterSpec> inputs() {
        return profile.inputs();
    }

    /** Name of the output to the path inside the block, for instance {@code task.decide.outcome}. */
    public Map<String, String> outputs() {
        return profile.outputs();
    }

    public Map<String, DeadlineSpec> deadlines() {
        return profile.deadlines();
    }

    public ProcessModel process() {
        return parts.process();
    }

    public Map<String, Form> forms() {
        return parts.forms();
    }

    /** Decision id to the DMN file that holds the decision and all it requires. */
    public Map<String, byte[]> decisions() {
        return parts.decisions();
    }

    public Texts texts() {
        return parts.texts();
    }

    public Map<String, NoticeTemplate> notices() {
        return parts.notices();
    }

    /** What could be better; nothing of it stops the folder. */
    public Findings warnings() {
        return parts.warnings();
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
