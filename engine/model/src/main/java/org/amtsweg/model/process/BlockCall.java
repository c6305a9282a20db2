package org.amtsweg.model.process;

/** The call of a block (<i>Bausteinaufruf</i>): the call activity, and id and version of the block. */
public record BlockCall(String element, String block, String version) {}
