package io.drydock.practice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Makes a program of a few hundred bytes that prints a text and ends: an ELF header, one program
 * header, the instructions, the text. It shows how little an image needs.
 */
final class HelloWorld {
  private static final long ADDRESS = 0x400000;
  private static final int HEADERS = 64 + 56;
  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;

  private HelloWorld() {}

  static byte[] program(String text, String architecture) {
    var message = text.getBytes(StandardCharsets.UTF_8);
    boolean arm = architecture.equals("aarch64");
    var code = arm ? arm(message.length) : intel(message.length);
    long size = HEADERS + code.length + message.length;
    var file = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
    file.putShort((short) 2).putShort((short) (arm ? AARCH64 : X86_64)).putInt(1);
    // Entry point, offset of the program header, no section headers.
    file.putLong(ADDRESS + HEADERS).putLong(64).putLong(0).putInt(0);
    file.putShort((short) 64).putShort((short) 56).putShort((short) 1);
    file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    // One segment, readable and executable, with the whole file in it.
    file.putInt(1).putInt(5).putLong(0).putLong(ADDRESS).putLong(ADDRESS);
    file.putLong(size).putLong(size).putLong(0x1000);
    return file.put(code).put(message).array();
  }

  /** write(1, text, length); exit(0). */
  private static byte[] intel(int length) {
    var code = ByteBuffer.allocate(31).order(ByteOrder.LITTLE_ENDIAN);
    code.put(bytes(0xb8)).putInt(1); // mov eax, 1
    code.put(bytes(0x89, 0xc7)); // mov edi, eax
    code.put(bytes(0x48, 0x8d, 0x35)).putInt(31 - 14); // lea rsi, [rip + text]
    code.put(bytes(0xba)).putInt(length); // mov edx, length
    code.put(bytes(0x0f, 0x05)); // syscall
    code.put(bytes(0x31, 0xff)); // xor edi, edi
    code.put(bytes(0x6a, 0x3c, 0x58)); // push 60; pop rax
    code.put(bytes(0x0f, 0x05)); // syscall
    return code.put(bytes(0x90)).array(); // nop
  }

  /** The same: x8 is the call's number, x0 to x2 its arguments. */
  private static byte[] arm(int length) {
    var code = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    code.putInt(0xd2800020); // mov x0, 1
    code.putInt(0x10000000 | (28 / 4) << 5 | 1); // adr x1, text
    code.putInt(0xd2800002 | length << 5); // mov x2, length
    code.putInt(0xd2800808); // mov x8, 64
    code.putInt(0xd4000001); // svc 0
    code.putInt(0xd2800000); // mov x0, 0
    code.putInt(0xd2800ba8); // mov x8, 93
    return code.putInt(0xd4000001).array(); // svc 0
  }

  private static byte[] bytes(int... values) {
    var all = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      all[i] = (byte) values[i];
    }
    return all;
  }
}
