package org.amtsweg.casefile;

import java.util.List;
import org.amtsweg.form.FormData;

/**
 * The file of a case as a clerk sees it (<i>Akte</i>): what the parties see, who they are, what was applied for, and the answers given so far as
 * the case file holds them ({@code task}, {@code decision}, {@code fee}, {@code payment}, {@code evidence}).
 */
public record CaseRecord(CaseView view, List<PartyInCase> parties, FormData form, FormData results) {
    public CaseRecord {
        parties = List.copyOf(parties);
    }

    @Override
    public String toString() {
        return "CaseRecord[" + view.summary().id() + "]";
    }
}
