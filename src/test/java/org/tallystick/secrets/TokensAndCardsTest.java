package org.tallystick.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.customer.CardToken;

class TokensAndCardsTest {
    @TempDir
    Path data;

    private SecretsFolder folder;

    @BeforeEach
    void aShopStarts() {
        folder = SecretsFolder.open(data.resolve("secrets"), new Random(1));
    }

    @Test
    void aTokenTellsWhoseItIs() {
        Tokens tokens = Tokens.in(folder);
        assertThat(tokens.isTill(tokens.till())).isTrue();
        assertThat(tokens.isOwner(tokens.till())).isFalse();
        assertThat(tokens.isOwner(tokens.owner())).isTrue();
        assertThat(tokens.isTill(tokens.owner())).isFalse();
    }

    @Test
    void anythingElseIsNobodys() {
        Tokens tokens = Tokens.in(folder);
        assertThat(List.of("", tokens.owner() + "0", tokens.owner().substring(1), tokens.till() + "0", "gräßlich"))
                .noneMatch(tokens::isOwner)
                .noneMatch(tokens::isTill);
    }

    @Test
    void tokensStayTheSameAfterARestartAndAreNeverShown() {
        Tokens tokens = Tokens.in(folder);
        assertThat(Tokens.in(SecretsFolder.open(data.resolve("secrets"), new Random(2))))
                .isEqualTo(tokens);
        assertThat(tokens.toString()).doesNotContain(tokens.till()).doesNotContain(tokens.owner());
    }

    @Test
    void aCardIsKeptAsAKeyedHash() {
        folder.write("card-key", "0b".repeat(32));
        // printf 'member-v1\0' followed by the id, through openssl dgst -sha256 -mac HMAC -macopt hexkey:0b0b...
        assertThat(CardKey.in(folder).token("4711")).isEqualTo(new CardToken("b13a274f71dcb1effc753917f43e787a"));
    }

    @Test
    void anotherShopsKeyGivesAnotherToken() {
        CardToken here = CardKey.in(folder).token("4711");
        CardToken there = CardKey.in(SecretsFolder.open(data.resolve("other"), new Random(2)))
                .token("4711");
        assertThat(there).isNotEqualTo(here);
        assertThat(CardKey.in(folder).token("4712")).isNotEqualTo(here);
        assertThat(CardKey.in(folder).token("4711")).isEqualTo(here);
    }
}
