package fr.stagein.documents;

/** A file that is not taken as the scan of a paper. */
public final class NotAScan extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** A photo as iPhones keep it, which no browser shows. */
        HEIC,
        /** Neither PDF nor JPEG nor PNG. */
        UNKNOWN,
        /** It begins like one of them and cannot be read. */
        BROKEN,
        ENCRYPTED,
        /** Scripts, forms that send, files within, films. */
        ACTIVE,
        /** More pages or pixels than a scanned agreement has. */
        TOO_LONG
    }

    private final Why why;

    NotAScan(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
