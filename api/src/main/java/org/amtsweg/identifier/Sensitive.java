package org.amtsweg.identifier;

/**
 * A value that must not end in a log (<i>schutzwürdige Angabe</i>): its {@code toString} is masked, its whole text has one named
 * accessor.
 *
 * <p>Masks, it does not encrypt. JSON carries the whole value, since that is how cases are stored and sent.
 */
public interface Sensitive {

    /** The whole value in its canonical form, for storage, transport and the person concerned. */
    String fullValue();
}
