package org.amtsweg.authority;

import org.amtsweg.identifier.UnitId;

/** An organisational unit of an authority (<i>Organisationseinheit, Amt</i>). */
public record Unit(UnitId id, String name) {
    public static Unit of(String id, String name) {
        return new Unit(UnitId.parse(id), name);
    }
}
