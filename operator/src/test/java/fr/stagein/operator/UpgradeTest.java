package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    @Test
    void a_new_territory_runs_what_it_asks_for_whoever_is_being_upgraded() {
        Upgrade upgrade = Upgrade.of(TerritoryBuilder.dordogne(), List.of(upgrading("charente")), "charente");

        assertThat(upgrade).isEqualTo(new Upgrade("1.0.0", null, null));
    }

    @Test
    void one_territory_at_a_time() {
        Territory dordogne = TerritoryBuilder.running("dordogne", "1", "2", 5);

        assertThat(Upgrade.of(dordogne, List.of(), null)).isEqualTo(new Upgrade("2", "2", null));
        assertThat(Upgrade.of(dordogne, List.of(), "charente"))
                .isEqualTo(new Upgrade("1", null, "charente is being upgraded"));
        assertThat(Upgrade.of(dordogne, List.of(upgrading("charente")), null))
                .isEqualTo(new Upgrade("1", null, "charente is being upgraded"));
    }

    @Test
    void an_earlier_wave_goes_first_and_holds_up_the_later_ones_if_it_fails() {
        Territory dordogne = TerritoryBuilder.running("dordogne", "1", "2", 5);
        Territory canary = TerritoryBuilder.running("charente", "1", "2", 0);
        Territory another = TerritoryBuilder.running("landes", "1", "1", 0);

        assertThat(Upgrade.of(dordogne, List.of(canary, another), null))
                .isEqualTo(new Upgrade("1", null, "charente goes before"));
        assertThat(Upgrade.of(canary, List.of(dordogne, another), null)).isEqualTo(new Upgrade("2", "2", null));

        canary.setStatus(new TerritoryStatus(1L, null, "1", null, "2", null, List.of()));
        assertThat(Upgrade.of(dordogne, List.of(canary, another), null))
                .isEqualTo(new Upgrade("1", null, "2 has failed in charente"));

        canary.setStatus(new TerritoryStatus(1L, null, "2", null, null, null, List.of()));
        assertThat(Upgrade.of(dordogne, List.of(canary, another), null)).isEqualTo(new Upgrade("2", "2", null));
    }

    @Test
    void what_was_rolled_back_is_not_tried_again() {
        Territory dordogne = TerritoryBuilder.running("dordogne", "1", "2", 5);
        dordogne.setStatus(new TerritoryStatus(1L, null, "1", null, "2", null, List.of()));

        assertThat(Upgrade.of(dordogne, List.of(), null)).isEqualTo(new Upgrade("1", null, null));
    }

    @Test
    void an_upgrade_that_was_begun_goes_on_after_a_restart_of_the_operator() {
        assertThat(Upgrade.of(upgrading("dordogne"), List.of(), null)).isEqualTo(new Upgrade("2", "2", null));
    }

    private static Territory upgrading(String id) {
        Territory territory = TerritoryBuilder.running(id, "1", "2", 5);
        territory.setStatus(new TerritoryStatus(1L, null, "1", "2", null, null, List.of()));
        return territory;
    }
}
