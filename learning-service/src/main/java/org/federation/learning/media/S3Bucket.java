package org.federation.learning.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket, with the client that speaks to it and the one that signs addresses for others. Checksums beyond the
 * protocol's first edition are left away, since many stores do not know them.
 */
record S3Bucket(S3Client client, S3Presigner presigner, String name) implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** @throws IllegalStateException if a setting is missing */
    static S3Bucket of(S3Config config) {
        String name = config.bucket().orElseThrow(() -> new IllegalStateException("Set MEDIA_S3_BUCKET"));
        Region region = Region.of(config.region());
        S3Configuration form = S3Configuration.builder()
                .pathStyleAccessEnabled(config.pathStyle())
                .chunkedEncodingEnabled(false)
                .build();
        S3Client client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(SILENCE))
                .region(region)
                .credentialsProvider(credentials(config))
                .serviceConfiguration(form)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .applyMutation(builder -> config.endpoint().ifPresent(builder::endpointOverride))
                .build();
        S3Presigner.Builder presigner = S3Presigner.builder()
                .region(region)
                .credentialsProvider(credentials(config))
                .serviceConfiguration(form);
        Optional<URI> shown = config.publicEndpoint().or(config::endpoint);
        shown.ifPresent(presigner::endpointOverride);
        return new S3Bucket(client, presigner.build(), name);
    }

    private static AwsCredentialsProvider credentials(S3Config config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get()))
                : DefaultCredentialsProvider.builder().build();
    }

    @Override
    public void close() {
        presigner.close();
        client.close();
    }
}
