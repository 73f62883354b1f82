package fr.stagein.territory;

import fr.stagein.territory.Common.Dates;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code hostQuota} and {@code tutorQuota} of a programme's file. */
final class QuotasFile {

    private static final int MANY = 10_000;

    private QuotasFile() {}

    static Quotas read(Section file) {
        List<Quota> host = new ArrayList<>();
        for (Section section : file.sections("hostQuota")) {
            Quota quota = quota(section, section.value("staffFrom").number(0, MANY));
            host.stream()
                    .filter(other -> other.staffFrom() == quota.staffFrom() && other.overlaps(quota))
                    .findFirst()
                    .ifPresent(other -> {
                        throw section.wrong("two of these rules hold on " + Common.later(other, quota)
                                + "; give the older one an `until`");
                    });
            host.add(quota);
        }
        if (!host.isEmpty() && host.stream().noneMatch(quota -> quota.staffFrom() == 0)) {
            throw file.wrong("hostQuota", "says nothing of small companies; add a rule with `staffFrom: 0`");
        }
        List<Quota> tutor = new ArrayList<>();
        for (Section section : file.sections("tutorQuota")) {
            tutor.add(quota(section, 0));
        }
        Common.apart(tutor, file, "tutorQuota");
        if (!tutor.isEmpty() && host.isEmpty()) {
            throw file.wrong("tutorQuota", "counts interns that `hostQuota` does not; add `hostQuota`");
        }
        return new Quotas(host, tutor);
    }

    private static Quota quota(Section section, int staffFrom) {
        int percent = section.find("percent").map(value -> value.number(1, 100)).orElse(0);
        int atMost = section.find("atMost").map(value -> value.number(1, MANY)).orElse(0);
        if ((percent == 0) == (atMost == 0)) {
            throw section.wrong("write either `percent` or `atMost`");
        }
        Dates dates = Common.dates(section);
        section.end();
        return new Quota(staffFrom, percent, atMost, dates.from(), dates.until(), dates.article());
    }
}
