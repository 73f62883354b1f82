package fr.stagein.transit.feed;

/**
 * How much of a feed is read: what is larger is refused in words, instead of exhausting the memory.
 *
 * @param packedBytes of an archive
 * @param unpackedBytes of all its files together
 * @param bytesOfOthers of each file but {@code stop_times.txt}: its words are held
 * @param rows of {@code stop_times.txt}, and of what {@code frequencies.txt} makes of them
 * @param rowsOfOthers of each other file
 */
public record ReadLimits(long packedBytes, long unpackedBytes, long bytesOfOthers, int rows, int rowsOfOthers) {

    /** A large region has 600,000 stop times in 40 MB of text; about 50 bytes are held of each while it is read. */
    public static final ReadLimits REGION = new ReadLimits(100_000_000, 400_000_000, 24_000_000, 1_200_000, 300_000);

    public ReadLimits {
        if (packedBytes < 1 || unpackedBytes < 1 || bytesOfOthers < 1 || rows < 1 || rowsOfOthers < 1) {
            throw new IllegalArgumentException("A limit counts from 1");
        }
    }

    static boolean isMain(String file) {
        return file.equals("stop_times.txt");
    }

    int rows(String file) {
        return isMain(file) ? rows : rowsOfOthers;
    }
}
