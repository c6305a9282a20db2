package org.amtsweg.notification;

import org.amtsweg.deadline.Explanation;
import org.amtsweg.legal.Jurisdiction;
import org.amtsweg.legal.Norm;

/** One row of {@code objection-in-laender.json}. */
record ObjectionRow(
        Jurisdiction land, ObjectionInLand.Status status, String norm, Words words, String source, String checkedOn) {

    record Words(String german, String english) {}

    ObjectionInLand status(Jurisdiction asked) {
        return new ObjectionInLand(
                asked, status, Norm.of(norm), Explanation.text(words.german(), words.english()), source);
    }
}
