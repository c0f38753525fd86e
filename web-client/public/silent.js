// Keycloak's answer to a sign-in in a hidden frame or a window of its own lands here; whoever asked reads the code
// (oidc-client-ts). Only a page of this origin is told.
const asking = window.opener ?? parent
asking.postMessage({ source: 'oidc-client', url: location.href, keepOpen: false }, location.origin)
