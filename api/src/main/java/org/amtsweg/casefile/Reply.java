package org.amtsweg.casefile;

import java.util.ArrayList;
import java.util.List;
import org.amtsweg.document.Attachment;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.ActionId;

/**
 * What a party answers to an open action (<i>Antwort, Nachreichung, Stellungnahme im Rahmen der Anhörung</i>): words, changed form values and
 * attachments, each optional. Immutable.
 */
public record Reply(ActionId action, String text, FormData changes, List<Attachment> attachments) {

    public Reply {
        attachments = List.copyOf(attachments);
    }

    public static Reply to(ActionId action) {
        return new Reply(action, "", FormData.EMPTY, List.of());
    }

    public Reply saying(String words) {
        return new Reply(action, words, changes, attachments);
    }

    /** Values of the application's form that replace those submitted before, by top-level key. */
    public Reply changing(FormData values) {
        return new Reply(action, text, values, attachments);
    }

    public Reply attach(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Reply(action, text, changes, more);
    }

    @Override
    public String toString() {
        return "Reply[to " + action + ", " + attachments.size() + " attachments]";
    }
}
