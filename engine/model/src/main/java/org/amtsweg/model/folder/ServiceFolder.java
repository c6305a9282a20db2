package org.amtsweg.model.folder;

import java.util.Map;
import org.amtsweg.form.Form;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.PublicService;

/** A service that passed all checks (<i>Leistungsordner</i>), with everything its cases need. Immutable. */
public final class ServiceFolder {

    private final FolderContent content;
    private final PublicService service;
    private final Profile profile;
    private final FolderParts parts;

    ServiceFolder(FolderContent content, PublicService service, Profile profile, FolderParts parts) {
        this.content = content;
        this.service = service;
        this.profile = profile;
        this.parts = parts;
    }

    public FolderContent content() {
        return content;
    }

    public PublicService service() {
        return service;
    }

    public Profile profile() {
        return profile;
    }

    public ProcessModel process() {
        return parts.process();
    }

    /** All forms of the folder by id. */
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

    /** Templates by name, without ending. */
    public Map<String, NoticeTemplate> notices() {
        return parts.notices();
    }

    /** What could be better; nothing of it stops the folder. */
    public Findings warnings() {
        return parts.warnings();
    }

    @Override
    public String toString() {
        return service.id() + " " + service.version();
    }
}
