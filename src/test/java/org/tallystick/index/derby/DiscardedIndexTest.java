package org.tallystick.index.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.index.derby.IndexFixture.build;
import static org.tallystick.index.derby.IndexFixture.copy;
import static org.tallystick.index.derby.IndexFixture.storeIn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.account.RandomShop;
import org.tallystick.ledger.index.AccountIndex;
import org.tallystick.ledger.index.IndexUnusable;

class DiscardedIndexTest {
    @TempDir
    Path folder;

    @Test
    void discardedLeavesNoByteOfItself() throws IOException {
        build(folder, new RandomShop(7).next(5));
        copy(folder, folder.resolve("another"));
        Files.move(folder.resolve("another/db"), folder.resolve("db.old"));
        Files.delete(folder.resolve("another"));
        Files.writeString(folder.resolve("derby.log"), "Asha Nair");
        DerbyStore store = storeIn(folder);
        AccountIndex index = store.open();
        store.discard();
        assertThatThrownBy(index::position).isInstanceOf(IndexUnusable.class).hasMessageContaining("is closed");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("derby.log"));
        assertThat(folder.resolve("derby.log")).isEmptyFile();
        assertThatThrownBy(store::open).isInstanceOf(IndexUnusable.class).hasMessageContaining("There is no index in");
        store.replacedBy(fresh -> {}).close();
    }

    @Test
    void discardingWhatIsNotThereIsNoFailure() {
        Path none = folder.resolve("index");
        storeIn(none).discard();
        assertThat(none).doesNotExist();
    }
}
