package fr.stagein.offers.offers.trades;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trade with all that the catalogue knows of it.
 *
 * @param code ROME 4.0 code
 * @param domain ROME's professional domain, such as {@code D11}
 * @param minor absent where ROME gives none
 * @param interests ROME's codes of interests (centres d'intérêt), the main one first
 * @param keywords what pupils type
 * @param synonyms job titles from ROME
 * @param does what one does, in plain words
 * @param definition ROME's own
 * @param leadsTo the steps on the way to this trade, in order
 * @param day what a day in this trade is made of, in order
 */
public record TradeEntry(
        String code,
        String label,
        String domain,
        TradeFamily family,
        Riasec major,
        @Nullable Riasec minor,
        List<String> interests,
        List<String> keywords,
        List<String> synonyms,
        Wording does,
        String definition,
        List<Wording> leadsTo,
        List<Wording> day) {

    public TradeEntry {
        interests = List.copyOf(interests);
        keywords = List.copyOf(keywords);
        synonyms = List.copyOf(synonyms);
        leadsTo = List.copyOf(leadsTo);
        day = List.copyOf(day);
    }

    public Trade trade() {
        return new Trade(code, label, family.code(), family.label().french());
    }

    /** How much two trades have in common, 0 to 100: their field counts for 40, their type 20, their interests 40. */
    public int likeness(TradeEntry other) {
        int field = domain.equals(other.domain) ? 40 : family.code().equals(other.family.code()) ? 30 : 0;
        Set<String> both = new HashSet<>(interests);
        both.retainAll(other.interests);
        int all = interests.size() + other.interests.size() - both.size();
        return field + (major == other.major ? 20 : 0) + (all == 0 ? 0 : Math.round(40f * both.size() / all));
    }
}
