package org.amtsweg.fee;

/** One line of a fee (<i>Gebührenposten</i>): what for, and how much. */
public record FeeItem(String description, Money amount) {}
