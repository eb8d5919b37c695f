package org.tallystick.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.files.Privacy.AccessList;

/** The rule for Windows; what its calls do shows on Windows only. */
class PrivacyTest {
    private record User(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private static final User OWNER = new User("owner");

    private static AclEntry guest(AclEntryType type) {
        return AclEntry.newBuilder()
                .setType(type)
                .setPrincipal(new User("guest"))
                .setPermissions(AclEntryPermission.READ_DATA)
                .build();
    }

    @Test
    void aListWithTheOwnerAloneIsPrivate() {
        assertThat(AccessList.ownerOnly(List.of(AccessList.everythingFor(OWNER)), OWNER))
                .isTrue();
    }

    @Test
    void aListThatLetsAnybodyElseReadIsNot() {
        assertThat(AccessList.ownerOnly(List.of(AccessList.everythingFor(OWNER), guest(AclEntryType.ALLOW)), OWNER))
                .isFalse();
    }

    @Test
    void toDenyOthersHarmsNobody() {
        assertThat(AccessList.ownerOnly(List.of(guest(AclEntryType.DENY), AccessList.everythingFor(OWNER)), OWNER))
                .isTrue();
    }
}
