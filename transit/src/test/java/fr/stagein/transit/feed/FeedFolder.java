package fr.stagein.transit.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A feed in a folder, which holds as it is; a test changes what it is about. Three villages along a line, the town at
 * its end: the line 12 runs on school days, on Wednesdays it comes back later, the line 20 runs out and never back, the
 * line 99 is counted on the day before.
 */
public final class FeedFolder {

    private final Path folder;

    public FeedFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        write("agency.txt", """
                agency_id,agency_name,agency_url,agency_timezone
                A,Cars d'essai,https://cars.example,Europe/Paris
                """);
        write("stops.txt", """
                stop_id,stop_name,stop_lat,stop_lon
                V,Vanxains Église,45.2150,0.2880
                R,Ribérac Gare,45.2450,0.3400
                T,Tocane Mairie,45.2370,0.4990
                P,Périgueux Gare,45.1870,0.7080
                E,Verteillac Halle,45.3490,0.3680
                M,Mussidan Gare,45.0350,0.3650
                """);
        write("routes.txt", """
                route_id,agency_id,route_short_name,route_long_name,route_type,route_color
                L12,A,12,Vanxains - Périgueux,3,1F6F5C
                L20,A,20,Ribérac - Verteillac,3,
                L99,A,99,Ribérac - Mussidan,3,
                """);
        write("calendar.txt", """
                service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                school,1,1,1,1,1,0,0,20260901,20270703
                long,1,1,0,1,1,0,0,20260901,20270703
                wed,0,0,1,0,0,0,0,20260901,20270703
                eve,1,1,1,1,0,0,1,20260901,20270703
                """);
        write("calendar_dates.txt", """
                service_id,date,exception_type
                school,20270205,2
                """);
        write("trips.txt", """
                route_id,service_id,trip_id,trip_headsign
                L12,school,out,Périgueux
                L12,school,out2,Périgueux
                L12,long,back,Vanxains
                L12,long,back2,Vanxains
                L12,wed,backW,Vanxains
                L20,school,only,Verteillac
                L99,eve,night,Mussidan
                L99,school,nightback,Ribérac
                """);
        write("stop_times.txt", """
                trip_id,arrival_time,departure_time,stop_id,stop_sequence
                out,07:05:00,07:05:00,V,1
                out,07:25:00,07:27:00,R,2
                out,07:50:00,07:50:00,T,3
                out,08:25:00,08:25:00,P,4
                out2,08:05:00,08:05:00,V,1
                out2,08:25:00,08:27:00,R,2
                out2,08:50:00,08:50:00,T,3
                out2,09:25:00,09:25:00,P,4
                back,17:20:00,17:20:00,P,1
                back,17:55:00,17:55:00,T,2
                back,18:18:00,18:20:00,R,3
                back,18:40:00,18:40:00,V,4
                back2,18:00:00,18:00:00,P,1
                back2,18:35:00,18:35:00,T,2
                back2,18:58:00,19:00:00,R,3
                back2,19:20:00,19:20:00,V,4
                backW,18:00:00,18:00:00,P,1
                backW,18:35:00,18:35:00,T,2
                backW,18:58:00,19:00:00,R,3
                backW,19:20:00,19:20:00,V,4
                only,07:30:00,07:30:00,R,1
                only,07:55:00,07:55:00,E,2
                night,31:30:00,31:30:00,R,1
                night,32:05:00,32:05:00,M,2
                nightback,17:15:00,17:15:00,M,1
                nightback,17:50:00,17:50:00,R,2
                """);
    }

    public FeedFolder write(String file, String content) {
        try {
            Files.writeString(folder.resolve(file), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    public FeedFolder replace(String file, String old, String by) {
        String content = content(file);
        if (!content.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return write(file, content.replace(old, by));
    }

    public FeedFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    public FeedReport read() {
        return FeedReader.read(folder);
    }

    public Feed feed() {
        FeedReport report = read();
        if (report.feed() == null) {
            throw new IllegalStateException(report.problems().toString());
        }
        return report.feed();
    }

    private String content(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
