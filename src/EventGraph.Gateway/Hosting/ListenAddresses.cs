using System.Net;
using System.Net.Sockets;

namespace EventGraph.Gateway.Hosting;

/// <summary>
/// Looks at the addresses to listen at before anything starts. The server itself would look last, and a silo that had started by then would have to be
/// torn down.
/// </summary>
internal static class ListenAddresses
{
    /// <summary>What is wrong with the addresses, as one sentence; null when nothing is.</summary>
    public static string? Complaint(string? urls)
    {
        foreach (string url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            BindingAddress address;
            try
            {
                address = BindingAddress.Parse(url);
            }
            catch (FormatException)
            {
                return $"--urls: '{url}' is not an address; it looks like http://127.0.0.1:5000.";
            }

            if (IsTaken(address))
            {
                return $"--urls: {url} is in use by another program; give another address, such as --urls http://127.0.0.1:5050.";
            }
        }

        return null;
    }

    private static bool IsTaken(BindingAddress address)
    {
        if (address.Port == 0 || !IPAddress.TryParse(address.Host == "localhost" ? "127.0.0.1" : address.Host, out IPAddress? host))
        {
            return false;
        }

        try
        {
            using TcpListener listener = new(host, address.Port);
            listener.Start();
            return false;
        }
        catch (SocketException failure) when (failure.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
