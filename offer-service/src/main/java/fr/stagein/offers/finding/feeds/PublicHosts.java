package fr.stagein.offers.finding.feeds;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names for the very connection that is made, so that none can answer otherwise in between, and refuses every
 * host that is not on the public Internet: what the operator types must not lead to what is behind the firewall.
 */
final class PublicHosts implements DnsResolver {

    /** A host that nobody outside can ask. */
    static final class NotPublic extends UnknownHostException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        NotPublic() {
            super("That host is not on the public Internet");
        }
    }

    private final boolean loopbackToo;

    PublicHosts(boolean loopbackToo) {
        this.loopbackToo = loopbackToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress one : found) {
            if (!isPublic(one) && !(loopbackToo && one.isLoopbackAddress())) {
                throw new NotPublic();
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            return isPublic4(first, second, bytes[2] & 0xFF);
        }
        // Of IPv6 only what is given out to the world (2000::/3), and of that nothing that wraps an IPv4 address (6to4,
        // Teredo) or is for documents.
        boolean wraps = first == 0x20 && (second == 0x02 || (second == 0x01 && bytes[2] == 0));
        boolean documents = first == 0x20 && second == 0x01 && bytes[2] == 0x0D && (bytes[3] & 0xFF) == 0xB8;
        return (first & 0xE0) == 0x20 && !wraps && !documents;
    }

    /** Without this network (0), shared (100.64/10), protocols (192.0.0), tests (192.0.2, 198.18/15, 198.51.100, 203.0.113), reserved (240/4). */
    private static boolean isPublic4(int first, int second, int third) {
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                && !(first == 203 && second == 0 && third == 113)
                && first < 240;
    }
}
