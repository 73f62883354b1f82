package fr.stagein.documents;

import java.util.Arrays;

/**
 * One step in a {@link HashChain}.
 *
 * @param number from 1, without a gap
 * @param content what happened, in the bytes that are kept; owned by this value: do not change them
 * @param previous hash of the entry before, or of {@link HashChain.Head#EMPTY}
 * @param hash covers number, previous and content; 64 lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // equality is written below
public record ChainEntry(int number, byte[] content, String previous, String hash) {

    /** The chain that ends with this entry. */
    public HashChain.Head head() {
        return new HashChain.Head(number, hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainEntry entry
                && number == entry.number
                && hash.equals(entry.hash)
                && previous.equals(entry.previous)
                && Arrays.equals(content, entry.content);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Without the content, which is about people. */
    @Override
    public String toString() {
        return "ChainEntry[" + number + ", " + hash + "]";
    }
}
