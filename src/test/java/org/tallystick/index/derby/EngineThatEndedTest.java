package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.IntegrationTest;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.Changes;

/** An error that ends all of Derby does not end the shop's index until the next start. */
@IntegrationTest
class EngineThatEndedTest {
    @TempDir
    Path folder;

    @Test
    void isStartedAgain() {
        Changes changes = new RandomShop(7).next(50);
        IndexFixture.build(folder.resolve("before"), changes);
        assertThatThrownBy(() -> DriverManager.getConnection("jdbc:derby:;shutdown=true"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("system shutdown");
        assertThat(DriverManager.drivers().map(driver -> driver.getClass().getSimpleName()))
                .as("Derby took its driver away")
                .doesNotContain("AutoloadedDriver");
        IndexFixture.build(folder.resolve("after"), changes);
        assertThat(folder.resolve("after/db/log")).isNotEmptyDirectory();
    }
}
