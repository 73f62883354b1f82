package fr.stagein.offers.offers.trades.rome;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as France Travail publishes them, with all that real files have. */
class ImportRomeTest {

    private static final String OURS = "code,family,keywords,does,doesEn\n";

    @TempDir
    Path rome;

    @TempDir
    Path pack;

    @BeforeEach
    void small_files_with_the_oddities_of_the_real_ones() throws IOException {
        rome("referentiel_code_rome", """
                \uFEFF"code_rome","libelle_rome"

                "D1102","Boulanger / Boulangère"
                "A1501","Auxiliaire vétérinaire"
                """.replace("\n", "\r\n"));
        rome("referentiel_code_rome_riasec", """
                "code_rome","riasec_majeur","riasec_mineur"
                "D1102","R",""
                "A1501","R","I"
                """);
        rome("cr_gd_dp", """
                "code_rome","code_domaine_professionel","libelle_domaine_professionel"
                "D1102","D11","Alimentation"
                "A1501","A15","Soins aux animaux"
                """);
        rome("arborescence_centre_interet", """
                "code_centre_interet","code_rome","principal"
                "14","D1102","non"
                "27","D1102","oui"
                "17","A1501","oui"
                """);
        rome("texte", """
                "code_rome","libelle_type_texte","position_phrase","libelle_texte"
                "D1102","definition","2","Assure l''entretien
                du ""fournil""."

                "D1102","definition","1","Prépare le pain"
                "D1102","acces_metier","1","Avec un CAP."
                "A1501","definition","1","Aide le vétérinaire."
                """);
        Files.writeString(rome.resolve("appellations.csv"), """
                \uFEFFogr_appellation;rome_code;libelle_appellation_long;libelle_appellation_court
                1;D1102;Boulanger-pâtissier / Boulangère-pâtissière;Boulanger-pâtissier / Boulangère-pâtissière
                2;D1102;Mitron;Mitron
                """);
        ours("""
                D1102,alimentation,pain;fournil,Faire le pain.,Make bread.
                A1501,animaux,veto,Aider.,Help.
                """);
    }

    @Test
    void our_words_and_rome_make_one_table() throws IOException {
        assertThat(ImportRome.run(rome, pack)).contains("2 trades from ROME version 460");
        assertThat(written())
                .startsWith("code,label,domain,")
                .contains("D1102,Boulanger / Boulangère,D11,Alimentation,alimentation,R,,27;14,pain;fournil,"
                        + "Mitron;Boulanger-pâtissier / Boulangère-pâtissière,Faire le pain.,Make bread.,"
                        + "\"Prépare le pain. Assure l'entretien du \"\"fournil\"\".\",460")
                .contains("A1501,Auxiliaire vétérinaire,A15,Soins aux animaux,animaux,R,I,17,veto,,");
    }

    @Test
    void capitals_get_the_accents_that_rome_leaves_out() throws IOException {
        rome("referentiel_code_rome", """
                "code_rome","libelle_rome"
                "D1102","Educateur canin / Electricienne, Employé, Esthéticien, En EPST"
                "A1501","Eleveur d'Equidés"
                """);
        ImportRome.run(rome, pack);
        assertThat(written())
                .contains("Éducateur canin / Électricienne, Employé, Esthéticien, En EPST")
                .contains("Éleveur d'Équidés");
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        ImportRome.run(rome, pack);
        String first = written();
        assertThat(ImportRome.run(rome, pack)).endsWith("nothing has changed");
        assertThat(written()).isEqualTo(first);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_is_written() throws IOException {
        ours("""
                D1102,alimentation,pain,,Make bread.
                D1102,alimentation,pain,Faire le pain.,Make bread.
                X9999,alimentation,pain,Faire le pain.,Make bread.
                """);
        assertThatThrownBy(() -> ImportRome.run(rome, pack))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(
                        "D1102: our words lack does", "D1102: stands twice", "X9999: ROME has no such trade");
        assertThat(pack.resolve("trades.csv")).doesNotExist();
    }

    @Test
    void broken_files_are_named() throws IOException {
        rome(
                "referentiel_code_rome_riasec",
                "\"code_rome\",\"riasec_majeur\",\"riasec_mineur\"\n\"D1102\",\"X\",\"\"\n");
        refused("D1102: Not a RIASEC initial: X", "A1501: ROME gives no riasec_majeur");
        rome("referentiel_code_rome_riasec", "\"code_rome\",\"other\"\n");
        refused("lacks the column riasec_majeur");
        rome("referentiel_code_rome_riasec", "\"code_rome\",\"riasec_majeur\",\"riasec_mineur\"\n\"D1102\",\"R\"\n");
        refused("another number of cells");
        Files.write(rome.resolve("unix_referentiel_code_rome_riasec_v460_utf8.csv"), "\"é\"\n".getBytes(ISO_8859_1));
        refused("is not UTF-8");
        Files.delete(rome.resolve("unix_texte_v460_utf8.csv"));
        assertThatThrownBy(() -> new RomeFiles(pack)).hasMessageContaining("give the folder");
    }

    @Test
    void the_pack_is_what_the_published_files_and_our_words_make() throws IOException {
        Path published = Checkout.root().resolveSibling("shared").resolve("data/rome");
        assumeTrue(Files.isDirectory(published), "The published ROME files are not beside this checkout: skipped");
        Path common = Checkout.root().resolve("territories/common");
        Files.copy(
                common.resolve("trades-in-our-words.csv"),
                pack.resolve("trades-in-our-words.csv"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        ImportRome.run(published, pack);
        assertThat(written()).isEqualTo(Files.readString(common.resolve("trades.csv")));
    }

    private void refused(String... words) {
        assertThatThrownBy(() -> ImportRome.run(rome, pack))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContainingAll(words);
    }

    private void rome(String name, String text) throws IOException {
        Files.writeString(rome.resolve("unix_" + name + "_v460_utf8.csv"), text, StandardCharsets.UTF_8);
    }

    private void ours(String rows) throws IOException {
        Files.writeString(pack.resolve("trades-in-our-words.csv"), OURS + rows, StandardCharsets.UTF_8);
    }

    private String written() throws IOException {
        return Files.readString(pack.resolve("trades.csv"), StandardCharsets.UTF_8);
    }
}
