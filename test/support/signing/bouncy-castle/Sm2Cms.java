import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** What BouncyCastle says of SM2 certificates, CMS and key files made elsewhere, and a CMS that it makes itself. */
public final class Sm2Cms {
  private static final String PROVIDER = "BC";

  public static void main(String[] args) throws Exception {
    Security.addProvider(new BouncyCastleProvider());
    switch (args[0]) {
      case "certificate" -> System.out.println(certificate(args[1], args[2]));
      case "cms" -> System.out.println(cms(args[1], args[2]));
      case "p12" -> System.out.println(p12(args[1], args[2]));
      case "sign" -> sign(args[1], args[2]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static X509Certificate read(String file) throws Exception {
    try (InputStream in = new FileInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509", PROVIDER).generateCertificate(in);
    }
  }

  private static String certificate(String leaf, String issuer) throws Exception {
    X509Certificate certificate = read(leaf);
    try {
      certificate.verify(read(issuer).getPublicKey(), PROVIDER);
      return "valid " + certificate.getSigAlgName();
    } catch (java.security.SignatureException wrong) {
      return "wrong";
    }
  }

  private static String cms(String file, String content) throws Exception {
    byte[] der = Files.readAllBytes(Path.of(file));
    // The room kept for a signature in a PDF is longer than the signature: read the first object only.
    CMSSignedData data =
        new CMSSignedData(
            new CMSProcessableByteArray(Files.readAllBytes(Path.of(content))), new ByteArrayInputStream(der));
    SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
    Collection<X509CertificateHolder> found = data.getCertificates().getMatches(signer.getSID());
    X509CertificateHolder holder = found.iterator().next();
    try {
      boolean valid =
          signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(holder));
      return (valid ? "valid " : "wrong ") + signer.getDigestAlgOID() + " " + signer.getEncryptionAlgOID();
    } catch (org.bouncycastle.cms.CMSException other) {
      return "wrong";
    }
  }

  /** The key of the file signs, and the certificate beside it verifies. */
  private static String p12(String file, String pin) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
    try (InputStream in = new FileInputStream(file)) {
      store.load(in, pin.toCharArray());
    }
    String alias = store.aliases().nextElement();
    Signature signing = Signature.getInstance("SM3WITHSM2", PROVIDER);
    signing.initSign((PrivateKey) store.getKey(alias, pin.toCharArray()));
    signing.update(new byte[] {1, 2, 3});
    byte[] signature = signing.sign();
    signing.initVerify(store.getCertificate(alias));
    signing.update(new byte[] {1, 2, 3});
    return alias + " " + signing.verify(signature) + " " + store.getCertificateChain(alias).length;
  }

  private static void sign(String content, String target) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
    generator.initialize(new ECGenParameterSpec("sm2p256v1"));
    KeyPair pair = generator.generateKeyPair();
    ContentSigner signer =
        new JcaContentSignerBuilder("SM3WITHSM2").setProvider(PROVIDER).build(pair.getPrivate());
    X500Name name = new X500Name("CN=BouncyCastle");
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .setProvider(PROVIDER)
            .getCertificate(
                new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(7),
                        new Date(1704067200000L),
                        new Date(2335219200000L),
                        name,
                        pair.getPublic())
                    .build(signer));
    CMSSignedDataGenerator made = new CMSSignedDataGenerator();
    made.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(
                new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
            .build(signer, certificate));
    made.addCertificates(new JcaCertStore(List.of(certificate)));
    CMSProcessableByteArray bytes = new CMSProcessableByteArray(Files.readAllBytes(Path.of(content)));
    Files.write(Path.of(target), made.generate(bytes, false).getEncoded());
  }
}
