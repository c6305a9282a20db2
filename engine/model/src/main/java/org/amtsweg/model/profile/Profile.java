package org.amtsweg.model.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.legal.Norm;

/**
 * What a service declares (<i>Leistungsprofil</i>) beyond what a portal sees of it
 * ({@link org.amtsweg.service.PublicService}). Immutable.
 */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class Profile {

    private Profile() {}

    /** Whether it is demonstration data. */
    public boolean fictive() {
        throw new UnsupportedOperationException();
    }

    /** The id of the form an applicant fills in. */
    public String form() {
        throw new UnsupportedOperationException();
    }

    /** The file of the process. */
    public String processFile() {
        throw new UnsupportedOperationException();
    }

    /** FEDERATION, LAND, DISTRICT or MUNICIPALITY. */
    public String level() {
        throw new UnsupportedOperationException();
    }

    public Set<String> roles() {
        throw new UnsupportedOperationException();
    }

    public Map<String, DeadlineSpec> deadlines() {
        throw new UnsupportedOperationException();
    }

    public Optional<FeeSpec> fee() {
        throw new UnsupportedOperationException();
    }

    public Completeness completeness() {
        throw new UnsupportedOperationException();
    }

    /** The norm that allows a grant only limited in time or revocable, if there is one. */
    public Optional<Norm> limitedGrant() {
        throw new UnsupportedOperationException();
    }

    public Optional<RemedySpec> remedy() {
        throw new UnsupportedOperationException();
    }

    public Optional<Retention> retention() {
        throw new UnsupportedOperationException();
    }

    /** How many days a draft is kept. */
    public int draftDays() {
        throw new UnsupportedOperationException();
    }

    public List<Purpose> purposes() {
        throw new UnsupportedOperationException();
    }

    public VersionPolicy versionPolicy() {
        throw new UnsupportedOperationException();
    }

    public Map<String, ParameterSpec> parameters() {
        throw new UnsupportedOperationException();
    }
}
