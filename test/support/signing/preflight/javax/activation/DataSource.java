package javax.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What PDFBox preflight needs of the activation framework, which left the JDK with Java 11. */
public interface DataSource {
  InputStream getInputStream() throws IOException;

  OutputStream getOutputStream() throws IOException;

  String getContentType();

  String getName();
}
