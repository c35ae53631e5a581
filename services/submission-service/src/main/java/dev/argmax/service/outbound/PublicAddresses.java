package dev.argmax.service.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Tells addresses of the public internet from all others, by the special-purpose registries of
/// IANA (RFC 6890 and its successors).
final class PublicAddresses {
  /// What of IPv4 is not public: this host, private, shared (RFC 6598), loopback, link-local with
  /// the metadata of clouds, protocol assignments, documentation, the old relays of 6to4, private,
  /// benchmarks, documentation, multicast and reserved; last the one public address at which a
  /// cloud (Azure) answers its own machines.
  private static final List<Block> NOT_OF_4 =
      blocks(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12"
              + " 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15"
              + " 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3 168.63.129.16/32");

  /// Of IPv6 only this is given to the public internet ...
  private static final Block GIVEN_OF_6 = Block.parse("2000::/3");

  /// ... but for protocols such as Teredo, documentation, and 6to4, which hides an IPv4 address.
  private static final List<Block> NOT_OF_6 = blocks("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

  private PublicAddresses() {}

  /// Whether anybody may be reached there who wants to be.
  static boolean include(InetAddress address) {
    // Java has made a plain IPv4 address of one that is mapped into IPv6.
    return address instanceof Inet4Address
        ? NOT_OF_4.stream().noneMatch(block -> block.holds(address))
        : GIVEN_OF_6.holds(address) && NOT_OF_6.stream().noneMatch(block -> block.holds(address));
  }

  private static List<Block> blocks(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Block::parse).toList();
  }

  /// Addresses that begin with the same bits.
  private record Block(InetAddress first, int bits) {
    static Block parse(String text) {
      String[] parts = text.split("/", 2);
      return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(InetAddress address) {
      byte[] mine = first.getAddress();
      byte[] other = address.getAddress();
      int whole = bits / Byte.SIZE;
      int rest = (0xFF00 >> (bits % Byte.SIZE)) & 0xFF;
      return mine.length == other.length
          && Arrays.equals(mine, 0, whole, other, 0, whole)
          && (rest == 0 || (mine[whole] & rest) == (other[whole] & rest));
    }
  }
}
