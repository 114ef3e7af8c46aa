package org.placard.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the public internet from everything that only this machine, its network or its cloud may be asked: loopback,
 * private, link-local, shared, documentation and reserved addresses, also where an IPv6 address carries an IPv4 one.
 *
 * @param allowed hosts, as {@code host} or {@code host:port}, that the operator permits whatever their address
 */
public record AddressGuard(Set<String> allowed) {

    /** Permits nothing but public addresses. */
    public static final AddressGuard STRICT = new AddressGuard(Set.of());

    public AddressGuard {
        var plain = new TreeSet<String>();
        allowed.forEach(host -> plain.add(host.strip().toLowerCase(Locale.ROOT)));
        allowed = Set.copyOf(plain);
    }

    boolean allows(String host, int port) {
        String plain = host.toLowerCase(Locale.ROOT);
        return allowed.contains(plain) || allowed.contains(plain + ":" + port);
    }

    /** Whether anybody on the internet may be sent there. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        int third = b[2] & 0xff;
        boolean special = first == 0
                || first == 10
                || first == 127
                || first == 100 && second >= 64 && second < 128
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second < 32
                || first == 192 && second == 168
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113
                || first >= 224
                // A cloud's own services behind an address that looks public.
                || first == 168 && second == 63 && third == 129 && (b[3] & 0xff) == 16;
        return !special;
    }

    private static boolean isPublic6(byte[] b) {
        if (startsWith(b, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isPublic4(Arrays.copyOfRange(b, 12, 16));
        }
        if (startsWith(b, 0x20, 0x02)) {
            return isPublic4(Arrays.copyOfRange(b, 2, 6));
        }
        boolean unicast = (b[0] & 0xe0) == 0x20;
        // 2001::/23 holds tunnels and benchmarks, 2001:db8::/32 and 3fff::/20 examples.
        boolean special = startsWith(b, 0x20, 0x01, 0x0d, 0xb8)
                || startsWith(b, 0x20, 0x01) && (b[2] & 0xfe) == 0
                || startsWith(b, 0x3f, 0xff) && (b[2] & 0xf0) == 0;
        return unicast && !special;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
