package fr.stagein.offers.finding.reach;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the territory rules about getting there.
 *
 * @param timetables folder of the feeds; the {@code transit} folder of the territory's pack if absent
 * @param lookEvery how often that folder is looked at; a change counts once two looks found it the same
 * @param endsSoonDays a feed that ends within so many days is told to the operator
 * @param leaveNotBefore earliest leaving of home in the morning
 * @param homeBy latest coming home in the evening
 * @param walkKmh on foot
 * @param bikeKmh by bicycle
 * @param detour metres of way for each metre as the crow flies
 * @param maxWalkMetres longest walk between a door and a stop
 * @param maxChangeMetres longest walk at a change
 * @param minChangeMinutes what a change takes at least
 * @param estimatedKmh from door to door by bus, where there is no timetable
 * @param drivenKmh by the family's car, on country roads
 * @param keptMegabytes memory for what was found out; below what the open offers need, searches get slow
 */
@ConfigurationProperties("stagein.reach")
record ReachRules(
        @Nullable Path timetables,
        @DefaultValue("1m") Duration lookEvery,
        @DefaultValue("30") int endsSoonDays,
        @DefaultValue("06:30") LocalTime leaveNotBefore,
        @DefaultValue("19:30") LocalTime homeBy,
        @DefaultValue("4.5") double walkKmh,
        @DefaultValue("13") double bikeKmh,
        @DefaultValue("1.3") double detour,
        @DefaultValue("2000") int maxWalkMetres,
        @DefaultValue("800") int maxChangeMetres,
        @DefaultValue("2") int minChangeMinutes,
        @DefaultValue("25") double estimatedKmh,
        @DefaultValue("50") double drivenKmh,
        @DefaultValue("48") int keptMegabytes) {

    ReachRules {
        if (!lookEvery.isPositive() || endsSoonDays < 0 || keptMegabytes < 1) {
            throw new IllegalArgumentException("stagein.reach: look-every, ends-soon-days and kept-megabytes count up");
        }
    }

    Speeds speeds() {
        return new Speeds(
                walkKmh, bikeKmh, detour, maxWalkMetres, maxChangeMetres, minChangeMinutes, estimatedKmh, drivenKmh);
    }

    Limits limits() {
        return new Limits(leaveNotBefore, homeBy);
    }

    long keptBytes() {
        return keptMegabytes * 1_000_000L;
    }
}
