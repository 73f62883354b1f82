package fr.stagein.transit;

import java.util.Arrays;

/** The rides that a search found, each with the one before it. */
final class Rides {

    static final int NONE = -1;

    private int size;
    private int[] before = new int[256];
    private int[] in = new int[256];
    private int[] out = new int[256];
    private byte[] streams = new byte[256];

    int add(int rideBefore, int inAt, int outAt, int stream) {
        if (size == before.length) {
            before = Arrays.copyOf(before, 2 * size);
            in = Arrays.copyOf(in, 2 * size);
            out = Arrays.copyOf(out, 2 * size);
            streams = Arrays.copyOf(streams, 2 * size);
        }
        before[size] = rideBefore;
        in[size] = inAt;
        out[size] = outAt;
        streams[size] = (byte) stream;
        return size++;
    }

    int before(int ride) {
        return before[ride];
    }

    /** The visit at which it was got into, seen the way of the search. */
    int in(int ride) {
        return in[ride];
    }

    int out(int ride) {
        return out[ride];
    }

    int stream(int ride) {
        return streams[ride];
    }
}
