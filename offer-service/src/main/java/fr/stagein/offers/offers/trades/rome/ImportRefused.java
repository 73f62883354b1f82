package fr.stagein.offers.offers.trades.rome;

/** The files do not hold; the message says which and where. Nothing was written. */
final class ImportRefused extends RuntimeException {

    ImportRefused(String why) {
        super(why);
    }
}
