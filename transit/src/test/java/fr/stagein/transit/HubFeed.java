package fr.stagein.transit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Timetables of the shapes that weigh most, the same at every run. */
public final class HubFeed {

    private static final int HALTS = 10;

    private HubFeed() {}

    /** Long-distance trains: each trip calls at another choice of 300 stops, and all at one of them. */
    public static void hub(Path archive, int trips) throws IOException {
        try (PrintStream out = open(archive)) {
            begin(out, "stops.txt", "stop_id,stop_name,stop_lat,stop_lon");
            var random = new Random(5);
            for (int stop = 0; stop < 300; stop++) {
                out.printf(
                        java.util.Locale.ROOT,
                        "s%d,Gare %d,%.5f,%.5f%n",
                        stop,
                        stop,
                        43 + random.nextDouble() * 7,
                        random.nextDouble() * 7);
            }
            base(out, 1);
            begin(out, "trips.txt", "route_id,service_id,trip_id");
            for (int trip = 0; trip < trips; trip++) {
                out.printf(java.util.Locale.ROOT, "r0,week,t%d%n", trip);
            }
            begin(out, "stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence");
            for (int trip = 0; trip < trips; trip++) {
                int at = 300 + random.nextInt(900);
                int hub = random.nextInt(HALTS);
                int last = 0;
                for (int i = 0; i < HALTS; i++) {
                    int stop = i == hub ? 0 : 1 + random.nextInt(299);
                    stop = stop == last && i != hub ? 1 + stop % 299 : stop;
                    last = stop;
                    halt(out, trip, at, stop, i);
                    at += 8 + random.nextInt(25);
                }
            }
        }
    }

    /** A region: 800 patterns over 6,000 stops, 25,000 trips. */
    public static void region(Path archive) throws IOException {
        int patterns = 800;
        int length = 25;
        try (PrintStream out = open(archive)) {
            begin(out, "stops.txt", "stop_id,stop_name,stop_lat,stop_lon");
            for (int stop = 0; stop < 6_000; stop++) {
                out.printf(
                        java.util.Locale.ROOT,
                        "s%d,Arrêt %d,%.5f,%.5f%n",
                        stop,
                        stop,
                        44 + stop / 80 * 0.02,
                        stop % 80 * 0.02);
            }
            base(out, patterns);
            begin(out, "trips.txt", "route_id,service_id,trip_id");
            for (int trip = 0; trip < 25_000; trip++) {
                out.printf(
                        java.util.Locale.ROOT,
                        "r%d,%s,t%d%n",
                        trip % patterns,
                        trip / patterns % 5 == 4 ? "school" : "week",
                        trip);
            }
            begin(out, "stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence");
            var random = new Random(6);
            int[][] ways = new int[patterns][length];
            for (int pattern = 0; pattern < patterns; pattern += 2) {
                int row = random.nextInt(75);
                int column = random.nextInt(80);
                for (int i = 0; i < length; i++) {
                    ways[pattern][i] = row * 80 + column;
                    ways[pattern + 1][length - 1 - i] = row * 80 + column;
                    if (random.nextBoolean()) {
                        column = (column + 1) % 80;
                    } else {
                        row = (row + 1) % 75;
                    }
                }
            }
            for (int trip = 0; trip < 25_000; trip++) {
                int at = 300 + random.nextInt(900);
                for (int i = 0; i < length; i++) {
                    halt(out, trip, at, ways[trip % patterns][i], i);
                    at += 1 + i % 3;
                }
            }
        }
    }

    private static void base(PrintStream out, int lines) throws IOException {
        begin(out, "routes.txt", "route_id,route_short_name,route_type");
        for (int line = 0; line < lines; line++) {
            out.printf(java.util.Locale.ROOT, "r%d,%d,3%n", line, line);
        }
        begin(
                out,
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date");
        out.println("week,1,1,1,1,1,0,0,20260901,20270703");
        out.println("school,1,1,0,1,1,0,0,20260901,20270703");
    }

    private static void halt(PrintStream out, int trip, int minute, int stop, int place) {
        String time = "%02d:%02d:00".formatted(minute / 60, minute % 60);
        out.println("t" + trip + "," + time + "," + time + ",s" + stop + "," + place);
    }

    private static PrintStream open(Path archive) throws IOException {
        return new Archive(new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))));
    }

    private static void begin(PrintStream out, String file, String header) throws IOException {
        out.flush();
        ((Archive) out).zip.putNextEntry(new ZipEntry(file));
        out.println(header);
    }

    private static final class Archive extends PrintStream {
        private final ZipOutputStream zip;

        Archive(ZipOutputStream zip) {
            super((OutputStream) zip, false, StandardCharsets.UTF_8);
            this.zip = zip;
        }
    }
}
