package org.amtsweg.model.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.form.Form;
import org.amtsweg.model.notice.NoticeTemplate;
import org.amtsweg.model.process.ProcessModel;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.text.Texts;
import org.amtsweg.problem.Findings;
import org.amtsweg.service.LocalVariant;
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

    /**
     * The service as it is offered where a local variant holds (<i>örtlich geltende Leistung</i>): its values, words and fee table in place of this folder's. The
     * variant has been held against this version.
     */
    public ServiceFolder with(LocalVariant variant) {
        LocalVariant.Changes changes = variant.changes();
        Map<String, JsonNode> values = new HashMap<>();
        changes.parameters().forEach((name, setting) -> values.put(name, setting.value()));
        Profile local = profile.withLocal(values, changes.fee().map(LocalVariant.LocalFee::schedule));
        Optional<byte[]> table = localTable(changes);
        return new ServiceFolder(
                table.map(this::replacingTable).orElse(content),
                local.service(service.form()),
                local,
                new FolderParts(
                        parts.process(),
                        parts.forms(),
                        table.map(dmn -> replaced(parts.decisions(), feeTable(), dmn))
                                .orElse(parts.decisions()),
                        Texts.of(changes.texts()).over(parts.texts()),
                        parts.notices(),
                        parts.warnings()));
    }

    private Optional<byte[]> localTable(LocalVariant.Changes changes) {
        return changes.fee()
                .flatMap(LocalVariant.LocalFee::table)
                .filter(xml -> profile.fee().isPresent())
                .map(xml -> xml.getBytes(StandardCharsets.UTF_8));
    }

    private String feeTable() {
        return profile.fee().orElseThrow().table();
    }

    /** So that whoever reads the files of the folder, as the verifier does, finds the table that holds here. */
    private FolderContent replacingTable(byte[] table) {
        byte[] central = decisions().get(feeTable());
        Map<String, byte[]> files = new HashMap<>(content.files());
        files.replaceAll((path, bytes) -> Arrays.equals(bytes, central) ? table : bytes);
        return new FolderContent(content.kind(), content.name(), files);
    }

    private static Map<String, byte[]> replaced(Map<String, byte[]> decisions, String decision, byte[] table) {
        Map<String, byte[]> all = new HashMap<>(decisions);
        all.put(decision, table);
        return all;
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
