package org.amtsweg.model.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.Form;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.legal.Norm;
import org.amtsweg.service.Procedure;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.ServiceDescription;

/**
 * What a service declares in its {@code service.yaml} (<i>Leistungsprofil</i>). Immutable.
 *
 * <p>{@link #service} is the part of it that a portal sees.
 */
public final class Profile {

    private final Head head;
    private final Rules rules;
    private final Keeping keeping;

    /** What it is and how it proceeds. */
    record Head(
            ServiceId id,
            String version,
            ServiceDescription description,
            Procedure procedure,
            List<EvidenceRequirement> evidence,
            Files files) {}

    /** Where its parts are, and whether all of it is made up. */
    record Files(String form, String process, boolean fictive, Level level) {}

    /** What its cases are decided by. */
    record Rules(
            Set<String> roles,
            Map<String, DeadlineSpec> deadlines,
            Optional<FeeSpec> fee,
            Completeness completeness,
            Optional<Norm> limitedGrant,
            Optional<RemedySpec> remedy) {}

    /** How its data is kept and changed. */
    record Keeping(
            Optional<Retention> retention,
            int draftDays,
            List<Purpose> purposes,
            VersionPolicy versionPolicy,
            Map<String, ParameterSpec> parameters) {}

    Profile(Head head, Rules rules, Keeping keeping) {
        this.head = head;
        this.rules = rules;
        this.keeping = keeping;
    }

    public ServiceId id() {
        return head.id();
    }

    public String version() {
        return head.version();
    }

    /** The service as a portal sees it, with the form that {@link #form} names. */
    public PublicService service(Form applicationForm) {
        return new PublicService(
                head.id(), head.version(), head.description(), head.procedure(), applicationForm, head.evidence());
    }

    /** Whether it is demonstration data. */
    public boolean fictive() {
        return head.files().fictive();
    }

    /** The id of the form an applicant fills in. */
    public String form() {
        return head.files().form();
    }

    /** The file of the process. */
    public String processFile() {
        return head.files().process();
    }

    /** Who is competent: federation, Land, district or municipality. */
    public Level level() {
        return head.files().level();
    }

    public Set<String> roles() {
        return rules.roles();
    }

    public Map<String, DeadlineSpec> deadlines() {
        return rules.deadlines();
    }

    public Optional<FeeSpec> fee() {
        return rules.fee();
    }

    public Completeness completeness() {
        return rules.completeness();
    }

    /** The norm by which a grant must be limited in time or revocable, if there is one. */
    public Optional<Norm> limitedGrant() {
        return rules.limitedGrant();
    }

    public Optional<RemedySpec> remedy() {
        return rules.remedy();
    }

    public Optional<Retention> retention() {
        return keeping.retention();
    }

    /** How many days a draft is kept. */
    public int draftDays() {
        return keeping.draftDays();
    }

    public List<Purpose> purposes() {
        return keeping.purposes();
    }

    public VersionPolicy versionPolicy() {
        return keeping.versionPolicy();
    }

    /** What a municipality may set, by name. */
    public Map<String, ParameterSpec> parameters() {
        return keeping.parameters();
    }

    /**
     * The profile as it holds where these values are set: they take the place of the defaults, also in the deadlines that hang on them. Bounds and norms stay.
     */
    public Profile withLocal(Map<String, JsonNode> values, Optional<Norm> schedule) {
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        keeping.parameters().forEach((name, spec) -> {
            JsonNode value = values.get(name);
            parameters.put(name, value == null ? spec : spec.withDefault(value));
        });
        Map<String, JsonNode> all = ParameterSpec.defaults(parameters);
        Procedure procedure = new Procedure(
                head.procedure().kind(),
                head.procedure().law(),
                head.procedure().trustLevels(),
                rules.deadlines().values().stream().map(d -> d.rule(all)).toList());
        return new Profile(
                new Head(head.id(), head.version(), head.description(), procedure, head.evidence(), head.files()),
                new Rules(
                        rules.roles(),
                        rules.deadlines(),
                        rules.fee().map(fee -> schedule.isPresent() ? new FeeSpec(fee.table(), schedule) : fee),
                        rules.completeness(),
                        rules.limitedGrant(),
                        rules.remedy()),
                new Keeping(
                        keeping.retention(),
                        keeping.draftDays(),
                        keeping.purposes(),
                        keeping.versionPolicy(),
                        Collections.unmodifiableMap(parameters)));
    }

    @Override
    public String toString() {
        return head.id() + " " + head.version();
    }
}
