package fr.stagein.schools.files;

/** A file that holds no table, for a reason a person can act on. */
public final class Unreadable extends Exception {

    public enum Reason {
        EMPTY,
        /** A PDF, a picture, an archive. */
        NOT_A_TABLE,
        /** Excel's format until 2003, {@code .xls}. */
        OLD_EXCEL,
        /** LibreOffice's own, {@code .ods}. */
        OPEN_DOCUMENT,
        /** {@code .xlsb}. */
        BINARY_WORKBOOK,
        /** Nobody can look into it without the password. */
        LOCKED,
        BROKEN,
        /** Longer, wider or larger once unpacked than any list. */
        TOO_LARGE,
        NO_HEADERS
    }

    private final Reason reason;

    Unreadable(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
