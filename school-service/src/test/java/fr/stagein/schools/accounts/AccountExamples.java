package fr.stagein.schools.accounts;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** Names and addresses of which {@link AccountRules} says something; the real Keycloak is asked about the same. */
final class AccountExamples {

    private static final String SIXTY_FOUR = "a".repeat(64);

    private AccountExamples() {}

    /** Each as it is kept, and as Keycloak is told. */
    static List<Arguments> names() {
        return List.of(
                Arguments.of("Léa", "Léa"),
                Arguments.of("N’Guyễn-d'Été", "N’Guyễn-d'Été"),
                Arguments.of("Zoé / Maël", "Zoé Maël"),
                Arguments.of("Durand & Fils", "Durand Fils"),
                Arguments.of("Anne (dite Nane)", "Anne dite Nane"),
                Arguments.of("<b>Tom</b>", "b Tom b"),
                Arguments.of("Le\u2028Goff\u0085\u0007", "Le Goff"),
                Arguments.of("50% $$ #1 ! ? § ; * ~ \\ | ^ = [ ] { } \" end", "50 1 end"),
                Arguments.of("Jean_Luc, dit @jl `x` : 2.", "Jean_Luc, dit @jl `x` : 2."),
                Arguments.of("&(/)", ""),
                Arguments.of("é".repeat(300), "é".repeat(200)),
                Arguments.of("a" + "\uD83D\uDE00".repeat(150), "a" + "\uD83D\uDE00".repeat(99)));
    }

    /** Addresses that an account can have. */
    static List<String> taken() {
        return List.of(
                "claire@famille.example",
                "claire.b+ecole@famille.example",
                "k'x@famille.example",
                "o'brien&co/2@famille.example",
                "{x}=~`!#$%*?^|@famille.example",
                "claire@école.example",
                "claire@sous.domaine.famille.example",
                SIXTY_FOUR + "@famille.example");
    }

    /** Addresses that none can have. */
    static List<String> refused() {
        return List.of(
                "b..x@famille.example",
                ".x@famille.example",
                "x.@famille.example",
                "dédé@famille.example",
                "x y@famille.example",
                "x(y)@famille.example",
                "x@famille..example",
                "x@famille.example.",
                "x@-.example",
                "x@",
                "@famille.example",
                "x",
                "x@y@famille.example",
                "a" + SIXTY_FOUR + "@famille.example",
                "x@" + SIXTY_FOUR + ".example");
    }

    /** Keycloak would take these, and no mail would ever come. */
    static List<String> refusedByUsAlone() {
        return List.of("x@localhost", "x@[192.0.2.1]", "x@fam_ille!.example", "\"x y\"@famille.example");
    }
}
