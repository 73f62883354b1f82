package fr.stagein.offers.finding.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.stagein.offers.offers.trades.AskedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes queries of what people type. Words match by French stem or beginning, without accents; a word with a typing
 * error matches the trade it resembles. The same few words are asked for again and again, so they are kept a while: a
 * new pack of trades is known after that.
 */
@Repository
class AskedWords {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 10_000;

    private final JdbcClient jdbc;
    private final LoadingCache<List<String>, Query> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build(this::ask);

    AskedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Both as a {@code tsquery}.
     *
     * @param ranks the words alone
     * @param matches the words, or a trade that resembles them; empty, and then nothing does, if none of them counts
     * @param common whether more offers have them than a search looks at, so that other ways to the offers are shorter
     */
    record Query(String ranks, String matches, boolean common) {

        private static final Pattern WORD = Pattern.compile("'([^']+)'");
        /** Words that follow each other: their places are not kept by cell. */
        private static final Pattern NEXT = Pattern.compile("<(-|[0-9]+)>");

        /** What matches in any of these cells, of {@code near_words}. */
        String near(int[] cells) {
            if (matches.isEmpty()) {
                return matches;
            }
            String anyOrder = NEXT.matcher(matches).replaceAll("&");
            return Arrays.stream(cells)
                    .mapToObj(cell -> "(" + WORD.matcher(anyOrder).replaceAll("'" + cell + " $1'") + ")")
                    .collect(Collectors.joining("|"));
        }
    }

    /** @param words letters and digits only, at least one */
    Query query(List<String> words) {
        return known.get(words);
    }

    private Query ask(List<String> words) {
        return jdbc.sql("""
                select ranks::text, matches::text,
                       (select count(*) from (select from shown_offer where words @@ matches limit :most)) = :most as common
                from (select ranks, ranks || coalesce(to_tsquery('simple', alike), '') as matches
                      from to_tsquery('fr', :query) ranks,
                           (select string_agg(code, ' | ') as alike from trade
                            where word_similarity(lower(unaccent(:words)), words) >= 0.55) trades) asked""")
                .param("query", words.stream().map(AskedWords::forms).collect(Collectors.joining(" & ")))
                .param("words", String.join(" ", words))
                .param("most", Candidates.MOST + 1)
                .query(AskedWords::query)
                .single();
    }

    /** As it begins, and as names of places write it in full or short: "St Avit" is "Saint-Avit". */
    private static String forms(String word) {
        return switch (AskedText.plain(word)) {
            case "st" -> "(st:* | saint:*)";
            case "ste" -> "(ste:* | sainte:*)";
            case "saint" -> "(saint:* | st)";
            case "sainte" -> "(sainte:* | ste)";
            default -> word + ":*";
        };
    }

    private static Query query(ResultSet row, int number) throws SQLException {
        return new Query(row.getString("ranks"), row.getString("matches"), row.getBoolean("common"));
    }
}
