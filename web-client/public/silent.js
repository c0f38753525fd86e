// Keycloak's answer to a silent sign-in lands in this hidden frame; the page around it reads the code (oidc-client-ts).
parent.postMessage({ source: 'oidc-client', url: location.href, keepOpen: false }, location.origin)
