package org.placard.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressGuardTest {

    @Test
    void addressesOfMachineNetworkAndCloudAreNotPublic() throws UnknownHostException {
        for (String address : List.of(
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001:0:1::1",
                "2001:db8::1",
                "3fff::1",
                "5f00::1")) {
            assertThat(AddressGuard.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }

    @Test
    void addressesOfTheInternetAre() throws UnknownHostException {
        for (String address : List.of(
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "169.253.0.1",
                "192.1.1.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::808:808",
                "2002:808:808::1")) {
            assertThat(AddressGuard.isPublic(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void aHostIsPermittedByNameOrByNameAndPort() {
        var guard = new AddressGuard(Set.of("Registry.local", "127.0.0.1:8080"));
        assertThat(guard.allows("registry.LOCAL", 443)).isTrue();
        assertThat(guard.allows("127.0.0.1", 8080)).isTrue();
        assertThat(guard.allows("127.0.0.1", 9090)).isFalse();
        assertThat(guard.allows("other.local", 443)).isFalse();
    }
}
