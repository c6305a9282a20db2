package org.amtsweg.party;

/** What an account can tell about a person (<i>Attribut eines Nutzerkontos</i>), each with a trust level of its own. */
public enum PersonAttribute {
    ACCOUNT("1.3.6.1.4.1.25484.494450.3"),
    FAMILY_NAME("2.5.4.4"),
    GIVEN_NAMES("2.5.4.42"),
    DOCTORATE("0.9.2342.19200300.100.1.40"),
    BIRTH_NAME("1.2.40.0.10.2.1.1.225566"),
    BIRTH_DATE("1.2.40.0.10.2.1.1.55"),
    BIRTH_PLACE("1.3.6.1.5.5.7.9.2"),
    NATIONALITY("1.2.40.0.10.2.1.1.225577"),
    STREET("2.5.4.16"),
    POSTAL_CODE("2.5.4.17"),
    LOCALITY("2.5.4.7"),
    COUNTRY("1.2.40.0.10.2.1.1.225599"),
    EMAIL("0.9.2342.19200300.100.1.3"),
    PHONE("2.5.4.20"),
    DE_MAIL("1.3.6.1.4.1.55605.70737875.1.1.1.7.1");

    private final String oid;

    PersonAttribute(String oid) {
        this.oid = oid;
    }

    /** The object identifier under which BundID delivers it. */
    public String oid() {
        return oid;
    }
}
