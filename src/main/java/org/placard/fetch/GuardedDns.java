package org.placard.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host and lets only public addresses through. The client connects to exactly these, so that a name which
 * answers differently the next time gains nothing.
 */
final class GuardedDns implements DnsResolver {

    /** A host that is only at forbidden addresses. */
    static final class ForbiddenException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        ForbiddenException(String message) {
            super(message);
        }
    }

    private final Resolver resolver;
    private final AddressGuard guard;

    GuardedDns(Resolver resolver, AddressGuard guard) {
        this.resolver = resolver;
        this.guard = guard;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(checked(host, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, -1);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] checked(String host, int port) throws UnknownHostException {
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        InetAddress[] all = resolver.addresses(plain);
        if (guard.allows(host, port)) {
            return all;
        }
        // One forbidden address spoils the name: an honest host has no reason to mix them.
        for (InetAddress address : all) {
            if (!AddressGuard.isPublic(address)) {
                throw new ForbiddenException(
                        "%s is at %s, which is not on the public internet; permit the host if it is meant"
                                .formatted(plain, address.getHostAddress()));
            }
        }
        return all;
    }
}
